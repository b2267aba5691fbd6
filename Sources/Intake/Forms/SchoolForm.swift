import Domain
import Foundation
import Storage

/// `schools.csv`
enum SchoolForm: ImportForm {
    static let required = ["school_id", "name", "city", "country", "time_zone", "language", "grade_scale", "active"]
    static let optional = ["phone", "hide_comparison"]

    static func read(_ row: inout ImportRow, _ context: ImportContext) -> School? {
        let id = row.id("school_id", SchoolID.self)
        let name = row.name("name")
        let city = row.name("city")
        let country = row.required("country", "no ISO 3166 code of a country") { Country(rawValue: $0.uppercased()) }
        let zone = row.required("time_zone", "no IANA time zone") { $0.utf8.count <= 64 ? TimeZone(identifier: $0) : nil }
        let language = row.language("language")
        let scales = context.options.scales
        let scale = row.required("grade_scale", "none of \(scales.keys.map(\.rawValue).sorted().joined(separator: ", "))") { text in
            GradeScaleID(rawValue: text).flatMap { scales[$0]?.id }
        }
        let active = row.truth("active")
        let phone = row.optional("phone", "no telephone number") { PhoneList(region: country).number($0) }
        let hidesComparison = row.truth("hide_comparison", ifEmpty: false)
        guard row.faults.isEmpty, let id, let name, let city, let country, let zone, let language, let scale, let active else { return nil }
        let school = School(
            id: id, name: name, city: city, country: country, timeZone: zone, language: language, scale: scale, isActive: active,
            phone: phone, hidesComparison: hidesComparison)
        context.note(school)
        return school
    }
}
