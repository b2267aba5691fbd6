import CallCore
import Dialplans
import SchoolLine
import Storage

/// A parent's full report among a million students: admission, marks, averages, the class and the year group beside the child, absences,
/// remarks and the week; made, stored and on record as a call asks for it.
struct ReportGroup: Group {
    static let name = "report"
    let place: BenchPlace
    let students: Int
    let reports: Int

    private static let marks = 20

    func measure() throws -> Figures {
        let fill = StoreFill(students: students, marks: Self.marks, subscriptions: students)
        let services = try BenchServices.make(try fill.folder(in: place))
        let whole = LatencyBook(), processor = LatencyBook(), commit = LatencyBook()
        let call = "bench-\(Ticks.now)"
        for number in 0..<reports + 100 {
            let query = Self.query(number, of: Int.random(in: 0..<students), call: call)
            let begun = (Ticks.now, ProcessorTime.own)
            let reply = services.services.answer(query)
            let taken = (Ticks.now - begun.0, ProcessorTime.own - begun.1)
            guard reply.outcome == "made" else { throw BenchFailure("a report was not made: \(reply.outcome)") }
            // The first ones open connections and read the inner pages of the indexes.
            if number >= 100 {
                whole.add(taken.0)
                processor.add(taken.1)
            }
            try commit.time {
                _ = try services.store.write { try $0.execute("UPDATE counters SET value = value + 1 WHERE name = 'calls'") }
            }
        }
        return figures([
            ("the service report, whole, on the disk", whole), ("its processor time", processor),
            ("a commit of one small row, on the disk", commit),
        ])
    }

    private static func query(_ number: Int, of student: Int, call: String) -> Query {
        let child = ChildID(rawValue: StoreFill.student(student))
        let offer = CallOffer(id: CallID(rawValue: call), from: StoreFill.phone(ofStudent: student), to: "+359882818905")
        let name = Value(.child(child, name: "Име", language: "bg"))
        return Query(
            id: number, request: .service("report", ["child": name]),
            context: CallContext(offer: offer, language: "bg", admitted: [child]))
    }

    private func figures(_ books: [(String, LatencyBook)]) -> Figures {
        var table = FigureTable(head: ["what", "p50", "p99", "p99.9"])
        for (name, times) in books {
            table.rows.append([name] + [50, 99, 99.9].map { FigureText.time(times.microseconds($0)) })
        }
        let text = """
            \(FigureText.count(students)) students with \(Self.marks) marks each, a year group of 75; \(FigureText.count(reports)) reports of students at chance,
            each stored in a transaction with its entry in the access log.
            """
        return Figures(group: Self.name, table: table, notes: [text])
    }
}
