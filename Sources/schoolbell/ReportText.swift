import Domain
import SchoolLine
import Storage

/// A full report as text.
struct ReportText {
    let made: PlacedReport

    private var report: FullReport { made.report }

    var lines: [String] {
        let student = made.placed.student
        let head = [
            Terminal.painted("\(student.fullName), \(made.placed.schoolClass.label)", .bold),
            "\(made.placed.school.name), \(made.placed.school.city); \(report.madeAt.text(in: made.placed.school.timeZone))",
        ]
        return head + part("MARKS", subjects) + part("COMPARISON", standing) + part("ABSENCES", absences) + part("REMARKS", remarks)
            + part("THE WEEK", week)
    }

    private func part(_ title: String, _ lines: [String]) -> [String] {
        ["", Terminal.painted(title, .bold)] + (lines.isEmpty ? ["none"] : lines)
    }

    private var subjects: [String] {
        guard !report.subjects.isEmpty else { return [] }
        var table = TextTable([("subject", .left), ("marks", .left), ("average", .right), ("class", .right), ("year", .right), ("", .left)])
        for line in report.subjects {
            let marks = line.marks.sorted { ($0.day, $0.enteredAt) < ($1.day, $1.enteredAt) }.map(Self.mark).joined(separator: " ")
            table.add([
                line.name, marks, average(line.average), average(line.classAverage), average(line.yearAverage),
                line.isBelowPass ? "below the pass limit" : "",
            ])
        }
        table.add(["all subjects", "", average(report.average), average(report.inClass?.mean), average(report.inYear?.mean), ""])
        return table.lines
    }

    /// Marks of tests, terms and years are told apart from current ones.
    private static func mark(_ mark: Mark) -> String {
        switch mark.kind {
        case .current: mark.symbol
        case .test: "\(mark.symbol) (test)"
        case .term: "\(mark.symbol) (term)"
        case .year: "\(mark.symbol) (year)"
        }
    }

    private func average(_ hundredths: Int?) -> String {
        hundredths.map { Hundredths.text($0, decimals: made.scale.decimals) } ?? "–"
    }

    private var standing: [String] {
        [("in the class", report.inClass), ("in the year group", report.inYear)].compactMap { group, standing in
            standing.map { "\(group): \(Self.place($0.place)), average of the group \(average($0.mean))" }
        }
    }

    private static func place(_ place: Place) -> String {
        (place.from == place.to ? "place \(place.from)" : "places \(place.from) to \(place.to)") + " of \(place.count)"
    }

    private var absences: [String] {
        guard !report.absences.isEmpty else { return [] }
        let counts = "\(report.unexcused) not excused, \(report.excused) excused, \(report.late) late"
        let share = report.attendance?.percent.map { ["in \($0) % of \(report.attendance?.held ?? 0) lessons held"] } ?? []
        return [counts] + share
            + report.absences.map { absence in
                let excuse = absence.isExcused ? "excused" + (absence.reason.map { ": \($0)" } ?? "") : "not excused"
                return "\(absence.day)  lesson \(absence.lesson)  \(subject(absence.subject))  \(absence.kind.rawValue), \(excuse)"
            }
    }

    private var remarks: [String] { report.remarks.map { "\($0.day)  \($0.kind.rawValue): \($0.text)" } }

    private var week: [String] {
        report.week.map { lesson in
            let room = lesson.room.map { "  room \($0)" } ?? ""
            return "\(Self.weekdays[lesson.weekday] ?? "")  \(lesson.starts)–\(lesson.ends)  \(subject(lesson.subject))\(room)"
        }
    }

    private static let weekdays = [1: "Mon", 2: "Tue", 3: "Wed", 4: "Thu", 5: "Fri", 6: "Sat", 7: "Sun"]

    private func subject(_ id: SubjectID) -> String { made.subjects[id] ?? id.rawValue }
}
