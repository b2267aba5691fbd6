public import Domain
import Foundation
public import Storage

/// A full report, with what is needed to read it.
public struct PlacedReport: Sendable {
    public var report: FullReport
    public var placed: PlacedStudent
    public var scale: GradeScale
    /// The names of the school’s subjects, and of others that the report names.
    public var subjects: [SubjectID: String]
}

extension SchoolServices {
    /// Makes and stores the full report of any student, for somebody at the service's own machine, and puts that on record.
    ///
    /// - Returns: `nil`: no such student.
    /// - Throws: `StoreError`; `UnknownScale`.
    public func report(of student: StudentID, for reader: Accessor, at now: Instant) throws -> PlacedReport? {
        try store.write { database in
            guard let placed = try Students(database).placed(student) else { return nil }
            guard let scale = scales[placed.school.scale] else { throw UnknownScale(scale: placed.school.scale) }
            let report = try ReportMaker(database: database, placed: placed, scale: scale, at: now).make()
            let id = try Reports(database).add([UInt8](JSONEncoder().encode(report)), of: student, at: now)
            try AccessLog(database).add(
                AccessRecord(at: now, act: .reportMade, who: reader, student: student, detail: id.rawValue))
            let named = report.subjects.map(\.subject) + report.absences.map(\.subject)
            let subjects = try Subjects(database).all(of: placed.school.id, and: named)
            return PlacedReport(
                report: report, placed: placed, scale: scale,
                subjects: Dictionary(subjects.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}

/// A school names a scale that is not among those of `grade-scales/`.
public struct UnknownScale: Error, CustomStringConvertible {
    public let scale: GradeScaleID

    public var description: String { "the school’s grade scale “\(scale)” is unknown: see --grade-scales" }
}
