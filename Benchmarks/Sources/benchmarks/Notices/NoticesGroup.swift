import Domain
import Foundation
import Storage
import Synchronization

/// From a teacher's entry to the SMS: entries accepted with their notices queued, notices claimed and settled, and the time between.
struct NoticesGroup: Group {
    static let name = "notices"
    let place: BenchPlace
    let cores: Cores
    let entries: Int

    private static let connections = 8
    private static let together = 100
    private static let rate = 100

    func measure() throws -> Figures {
        let bench = try NoticesBench(place, cores)
        let store = try storeAlone()
        cores.pinClient()
        // By night everything is queued and nothing is sent; in the morning all of it is due.
        let accepted = try bench.served(from: "2026-11-20T22:00:00+02:00") { try post(bench) }
        let sent = try bench.served(from: "2026-11-21T08:00:05+02:00") { try settle(bench) }
        let bare = try bareClient(bench.sink)
        bench.sink.clear()
        let times = try bench.served(from: "2026-11-21T12:00:00+02:00") { try delays(bench) }
        return figures(accepted: accepted, store: store, sent: sent, bare: bare, times)
    }

    /// Entries a second, in requests of a hundred.
    private func post(_ bench: NoticesBench) throws -> Double {
        let next = Atomic<Int>(0)
        let fault = Mutex<(any Error)?>(nil)
        let begun = Ticks.now
        DispatchQueue.concurrentPerform(iterations: Self.connections) { _ in
            do {
                let poster = try EntryPoster(port: bench.port, token: bench.token)
                while true {
                    let first = next.wrappingAdd(Self.together, ordering: .relaxed).oldValue
                    guard first < entries else { return }
                    try poster.post(first..<min(first + Self.together, entries), at: "2026-11-20T21:59:00+02:00")
                }
            } catch { fault.withLock { $0 = error } }
        }
        if let fault = fault.withLock({ $0 }) { throw fault }
        return Double(entries) / (Double(Ticks.now - begun) / 1e9)
    }

    /// Notices handed over a second: claimed before, settled after.
    private func settle(_ bench: NoticesBench) throws -> Double {
        try bench.sink.wait(for: entries, seconds: 300)
        let moments = bench.sink.moments.values
        return Double(entries - 1) / (Double((moments.max() ?? 1) - (moments.min() ?? 0)) / 1e9)
    }

    /// The times from posting to handing over, at a hundred entries a second.
    private func delays(_ bench: NoticesBench) throws -> (LatencyBook, commit: LatencyBook) {
        let poster = try EntryPoster(port: bench.port, token: bench.token)
        let (times, commit) = (LatencyBook(), LatencyBook())
        var posted: [Int: UInt64] = [:]
        let (begun, count) = (Ticks.now, 10 * Self.rate)
        for number in 0..<count {
            let due = begun + Ticks.seconds(Double(number) / Double(Self.rate))
            while Ticks.now < due { usleep(500) }
            // From when it was due: a service that is slow to answer delays those that follow.
            posted[entries + number] = due
            try commit.time { try poster.post([entries + number], at: "2026-11-21T11:59:00+02:00") }
        }
        try bench.sink.wait(for: count, seconds: 120)
        for (number, moment) in bench.sink.moments { times.add(moment - (posted[number] ?? moment)) }
        return (times, commit)
    }

    /// What the store takes for the same entries, without the wire, the checks and the notices.
    private func storeAlone() throws -> Double {
        let store = try Store.open(folder: place.file("notices-data"))
        defer { try? store.close() }
        let begun = Ticks.now
        for first in stride(from: 0, to: entries, by: Self.together) {
            try store.write { database in
                for number in first..<min(first + Self.together, entries) {
                    let remark = Remark(
                        id: EntryID(checked: "x\(number)"), student: StudentID(checked: "s\(number % NoticesBench.children)"),
                        day: Day("2026-11-20")!, kind: .praise, text: "n\(number)", enteredAt: Instant("2026-11-20T21:59:00+02:00")!)
                    try Diary(database).enter(.remark(remark))
                }
            }
        }
        return Double(entries) / (Double(Ticks.now - begun) / 1e9)
    }

    /// Requests a second that a client with nothing else to do hands to the same gateway, a connection for each.
    private func bareClient(_ sink: SMSCounter) throws -> Double {
        let begun = Ticks.now
        for number in 0..<2_000 {
            let socket = try LoopbackSocket.connected(to: sink.port)
            defer { socket.close() }
            try socket.write("GET /cgi-bin/sendsms?text=S%20n\(number) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            _ = try socket.readHead()
        }
        return 2_000 / (Double(Ticks.now - begun) / 1e9)
    }

    private func figures(
        accepted: Double, store: Double, sent: Double, bare: Double, _ times: (LatencyBook, commit: LatencyBook)
    ) -> Figures {
        var table = FigureTable(head: ["what", "a second", "beside", "ratio", "p50", "p99"])
        func rate(_ what: String, _ value: Double, _ beside: String, _ other: Double) {
            table.rows.append([what, FigureText.count(Int(value)), beside, FigureText.ratio(value, other), "", ""])
        }
        rate("entries accepted, notices queued", accepted, "\(FigureText.count(Int(store))) entered in the store alone", store)
        rate("notices claimed, handed over, settled", sent, "\(FigureText.count(Int(bare))) by a bare client", bare)
        for (what, book) in [("from an entry to its SMS", times.0), ("from an entry to its receipt", times.commit)] {
            table.rows.append(
                [what, "\(Self.rate)", "", ""] + [50, 99].map { FigureText.time(book.microseconds($0)) })
        }
        let text = """
            \(FigureText.count(entries)) remarks of \(FigureText.count(NoticesBench.children)) children with a recipient each, in requests of \(Self.together) on \(Self.connections) connections; each on the disk with its notice before
            it is answered. The gateway is one thread of the benchmark that takes everything; then \(Self.rate) entries a second for ten seconds, one a request.
            """
        return Figures(group: Self.name, table: table, notes: [text])
    }
}
