/// Who calls? One number among ten million subscriptions, beside the same statement on the same file by SQLite's own C API.
struct LookupGroup: Group {
    static let name = "lookup"
    let place: BenchPlace
    let subscriptions: Int
    let rounds: Int

    /// Look-ups of each way in a round.
    private static let lookups = 1_000

    private var students: Int { max(2, subscriptions / 4) }

    func measure() throws -> Figures {
        let folder = try StoreFill(students: students, marks: 0, subscriptions: subscriptions).folder(in: place)
        let ways = try Self.ways(folder)
        for way in ways { try round(way, into: nil) }
        for _ in 0..<rounds {
            for way in ways { try round(way, into: way.times) }
        }
        return figures(ways)
    }

    private func round(_ way: LookupWay, into times: LatencyBook?) throws {
        for _ in 0..<Self.lookups {
            let phone = StoreFill.phone(Int.random(in: 0..<subscriptions / 2))
            let begun = Ticks.now
            let found = try way.find(phone)
            times?.add(Ticks.now - begun)
            guard found == 2 else { throw BenchFailure("\(way.name): found \(found) children of a number instead of 2") }
        }
    }

    private func figures(_ ways: [LookupWay]) -> Figures {
        var table = FigureTable(head: ["look-up", "p50", "p99", "p99.9", "beside kept", "beside prepared"])
        for way in ways {
            table.rows.append(
                [way.name] + [50, 99, 99.9].map { FigureText.time(way.times.microseconds($0)) }
                    + ways.prefix(2).map { FigureText.ratio(way.times.microseconds(50), $0.times.microseconds(50)) })
        }
        let text = """
            \(FigureText.count(subscriptions)) subscriptions of \(FigureText.count(students)) students, two children for each number; numbers at chance,
            \(FigureText.count(rounds * Self.lookups)) look-ups of each way, in turn by \(FigureText.count(Self.lookups)). Ratios are of medians.
            """
        return Figures(group: Self.name, table: table, notes: [text])
    }
}
