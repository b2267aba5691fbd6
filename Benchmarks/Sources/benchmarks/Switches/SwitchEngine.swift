import Foundation

/// The release build of `schoolbell serve`, journal on, with addresses where telephone switches connect.
struct SwitchEngine {
    let process: ServerProcess
    /// In the row in which they were asked for.
    let ports: [Int]
    /// What it writes.
    let log: String

    /// - Parameter speaks: as the configuration names them.
    init(_ place: BenchPlace, cores: Cores, speaks: [String], connections: Int = 2_000, level: String = "warning") throws {
        // On a copy of the store: what calls leave behind is not to be found there by the next run.
        let data = place.file("switches-data")
        try? FileManager.default.removeItem(atPath: data)
        try FileManager.default.copyItem(atPath: try Self.fill.folder(in: place), toPath: data)
        let (settings, socket) = (place.file("switches.yaml"), place.file("switches.sock"))
        ports = try speaks.map { _ in try LoopbackSocket.freePort() }
        log = place.file("switches.log")
        let addresses = zip(speaks, ports).map { "  - speaks: \($0)\n    address: 127.0.0.1:\($1)\n" }.joined()
        try """
        calls: 2000
        connections: \(connections)
        rings-per-second: 1000000
        log-level: \(level)
        socket: \(socket)
        announce: 127.0.0.1:\(try LoopbackSocket.freePort())
        switches:
        \(addresses)
        """.write(toFile: settings, atomically: true, encoding: .utf8)
        let command = [
            place.program("schoolbell"), "serve", "--data", data, "--config", settings, "--dialplans", place.fixture("switches"),
            "--prompts", place.repository("prompts"), "--grade-scales", place.repository("grade-scales"),
        ]
        process = try ServerProcess(cores.command(command), socket: socket, log: log)
    }

    /// Two children for each of half a million numbers.
    static let fill = StoreFill(students: 250_000, marks: 0, subscriptions: 1_000_000)

    /// Any number that is subscribed.
    static var caller: String { StoreFill.phone(Int.random(in: 0..<500_000)) }
}
