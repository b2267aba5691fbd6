import CallCore
import Dialplans
import Domain
import Foundation
import Storage

/// The full report: made anew, stored whole, and spoken as a summary.
struct ReportDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    /// Subjects below the pass limit that are named; the stored report has them all.
    static let mostNamed = 2

    func report(_ question: Question) throws -> Reply {
        let student = try question.student()
        return try once(question) { database in
            let (admission, placed) = try admission(of: question, to: student, database)
            guard admission == .admitted, let placed else { throw NotAdmitted(admission: admission) }
            guard let scale = services.scales[placed.school.scale] else { throw UnknownScale(scale: placed.school.scale) }
            let report = try ReportMaker(database: database, placed: placed, scale: scale, at: question.at).make()
            guard !report.isEmpty else { return Reply("none") }
            try keep(report, question, database)
            let speech = try speech(of: placed, naming: report.subjects.map(\.subject), question, database)
            return Reply("made", gives: ["summary": speech.list(Self.summary(of: report, speech))])
        }
    }

    private func keep(_ report: FullReport, _ question: Question, _ database: Database) throws {
        let id = try Reports(database).add([UInt8](JSONEncoder().encode(report)), of: report.student, at: question.at)
        try AccessLog(database).add(
            AccessRecord(
                at: question.at, act: .reportMade, who: question.caller.phone.map(Accessor.number) ?? .stranger, student: report.student,
                detail: id.rawValue, call: question.context.offer.id.rawValue))
    }

    /// What matters first: average and place, what is below the pass limit, unexcused absences.
    static func summary(of report: FullReport, _ speech: ChildSpeech) -> [Item] {
        var items = [
            report.average.map { item("average", ["average": speech.average($0)], speech) } ?? item("no-average", [:], speech)
        ]
        items += report.inClass.map { [item("class-place", place($0.place, speech), speech)] } ?? []
        items += report.inYear.map { [item("year-place", place($0.place, speech), speech)] } ?? []
        items += below(report, speech)
        items.append(absences(report, speech))
        let praises = report.remarks.count { $0.kind == .praise }
        if !report.remarks.isEmpty {
            let counts = ["remark-count": report.remarks.count - praises, "praise-count": praises] as [VariableName: Int]
            items.append(item("remarks", counts.mapValues(speech.number), speech))
        }
        return items
    }

    private static func below(_ report: FullReport, _ speech: ChildSpeech) -> [Item] {
        let below = report.subjects.filter(\.isBelowPass).sorted { ($0.average ?? 0) < ($1.average ?? 0) }
        guard !below.isEmpty else { return report.average == nil ? [] : [item("none-below", [:], speech)] }
        let named = below.prefix(mostNamed).map { line in
            item("below-subject", ["subject": speech.subject(line.subject), "average": speech.average(line.average ?? 0)], speech)
        }
        return [item("below", ["count": speech.number(below.count)], speech)] + named
    }

    private static func absences(_ report: FullReport, _ speech: ChildSpeech) -> Item {
        guard !report.absences.isEmpty else { return item("no-absences", [:], speech) }
        let counts = ["unexcused": report.unexcused, "excused": report.excused, "late": report.late] as [VariableName: Int]
        return item("absences", counts.mapValues(speech.number), speech)
    }

    private static func place(_ place: Place, _ speech: ChildSpeech) -> [VariableName: Value] {
        ["rank": speech.value(.place(from: place.from, to: place.to, count: place.count))]
    }

    private static func item(_ kind: ItemKind, _ values: [VariableName: Value], _ speech: ChildSpeech) -> Item {
        speech.item(kind, values, heardAs: .page("report \(kind)"))
    }
}
