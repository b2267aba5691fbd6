import CallCore
import Dialplans
import Domain
import Storage

/// The marks of a child by subject.
struct MarksDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func marks(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            let year = SchoolYear.days(at: placed.school, until: question.at.day(in: placed.school.timeZone))
            let marks = Dictionary(grouping: try Diary(database).marks(of: placed.student.id, in: year).map(\.content), by: \.subject)
            let order = try Subjects(database).all(of: placed.school.id, and: Array(marks.keys)).map(\.id)
            let speech = try speech(of: placed, naming: order, question, database)
            let items = order.compactMap { subject in marks[subject].map { item(subject, $0, placed.school, speech) } }
            return items.isEmpty ? Reply("none") : Reply("some", gives: ["subjects": speech.list(items)])
        }
    }

    private func item(_ subject: SubjectID, _ marks: [Mark], _ school: School, _ speech: ChildSpeech) -> Item {
        var values: [VariableName: Value] = ["subject": speech.subject(subject)]
        let name = HeardName.page("marks \(subject)")
        guard marks.count > 1 else {
            values["first"] = marks.first.map { speech.mark($0.symbol) }
            return speech.item("one-mark", values, heardAs: name)
        }
        guard let average = average(of: subject, marks, school) else {
            values["count"] = speech.number(marks.count)
            values["first"] = marks.last.map { speech.mark($0.symbol) }
            return speech.item("no-average", values, heardAs: name)
        }
        values["average"] = speech.average(average)
        for (variable, mark) in zip(["first", "second", "third"] as [VariableName], marks.suffix(3)) {
            values[variable] = speech.mark(mark.symbol)
        }
        if marks.count > 3 { values["count"] = speech.number(marks.count) }
        let kind: ItemKind =
            switch marks.count {
            case 2: "two-marks"
            case 3: "three-marks"
            default: "more-marks"
            }
        return speech.item(kind, values, heardAs: name)
    }

    private func average(of subject: SubjectID, _ marks: [Mark], _ school: School) -> Int? {
        let counted = marks.filter(\.kind.counts).compactMap(\.hundredths)
        let total = SubjectTotal(subject: subject, hundredths: counted.reduce(0, +), count: counted.count)
        guard let scale = services.scales[school.scale] else { return nil }
        return Mean(total)?.rounded(for: scale)
    }
}
