import Dialplans
import Foundation
import Storage
import Support
import Testing

/// A school of many families, and the service that answers them: killed at a write of its journal, and started again whenever it is dead.
final class KilledService {
    let killSwitch: KillSwitch
    private let folder: TemporaryFolder
    private let data: String
    private var running: RunningService?
    private var families = 0
    private let size: Int
    /// How often it was killed.
    private(set) var kills = 0
    /// Where it is to be killed after it was killed: from the switch that is armed to the next.
    var again: [(write: Int, moment: KillSwitch.Moment)] = []

    /// All of a call that somebody could notice, then or later.
    struct Outcome: Equatable {
        var heard: [String]
        var complaints: [String]
        var remembered: [String] = []
    }

    init(families size: Int) throws {
        self.size = size
        folder = try TemporaryFolder()
        data = folder.path("data")
        killSwitch = try KillSwitch(folder)
        for (name, text) in KilledFamily.diary(size) { try folder.write("diary/\(name).csv", text) }
        let imported = try Program.run(["import", folder.path("diary"), "--strict", "--data", data, "--now", SmallSchool.now])
        try #require(imported.status == 0, "\(imported.errors)")
    }

    /// Holds a call of the next family.
    func hold(_ call: KilledCall, killedAt write: Int? = nil, _ moment: KillSwitch.Moment = .before) throws -> (KilledFamily, Outcome) {
        try #require(families < size, "there are families enough")
        let family = KilledFamily(number: families)
        families += 1
        // It may have been killed at the last write, when its caller was gone.
        _ = try socket(isBroken: running?.program.isRunning == false)
        killSwitch.arm(at: write, moment)
        let telephone = try KilledTelephone(call, family) { try self.socket(isBroken: $0) }
        try telephone.hold()
        // A service that is slow on this machine says so.
        let filler = try LineTelephone.beginning(of: "one-moment")
        return (family, Outcome(heard: telephone.heard.filter { !$0.hasPrefix(filler) }, complaints: telephone.complaints))
    }

    /// Of the service that runs; a dead one is started again.
    private func socket(isBroken: Bool = false) throws -> String {
        if isBroken, let dead = running {
            try #require(eventually { !dead.program.isRunning }, "a service that lives has closed a connection")
            kills += 1
            running = nil
            if let next = again.popLast() { killSwitch.arm(at: next.write, next.moment) }
        }
        let service = try running ?? RunningService(data: data, environment: killSwitch.environment)
        running = service
        return service.socket
    }

    /// What is remembered of these calls, once the service has stopped and all is in the store.
    func remembered(_ calls: [(call: KilledCall, family: KilledFamily)]) throws -> [[String]] {
        _ = try socket(isBroken: running?.program.isRunning == false)
        killSwitch.arm(at: nil)
        // One that was killed on the last word of its gateway waits in vain for it, for as long as it keeps a session.
        let journals = data + "/journal"
        _ = try eventually(within: 300) { try FileManager.default.contentsOfDirectory(atPath: journals).isEmpty }
        running?.program.send(SIGTERM)
        running?.program.wait()
        running = nil
        let left = try FileManager.default.contentsOfDirectory(atPath: journals)
        try #require(left.isEmpty, "every call is in the store: \(left)")
        let store = try Store.open(folder: data)
        defer { try? store.close() }
        let ended = try store.read { database in
            try CallJournal(database).recent(limit: 100_000).compactMap { try CallJournal(database).find($0.id) }
        }
        let texts = ended.map { (call: $0, text: String(decoding: $0.records ?? [], as: UTF8.self)) }
        return try calls.map { call, family in
            let from = family.numbers(of: call).from
            return try store.read { try Self.facts($0, family) }
                + texts.filter { $0.text.contains(from) }.map { found in
                    let states = found.call.states.compactMap { $0.split(separator: " ").last }
                    return "call \(found.call.cause): \(states.joined(separator: " "))"
                }
        }
    }

    /// What the store knows of a family, without what is its own.
    private static func facts(_ database: Database, _ family: KilledFamily) throws(StoreError) -> [String] {
        let (student, numbers) = (family.student, ["+359" + family.phone.dropFirst(), "+359" + family.strange.dropFirst()])
        var facts = try database.all(
            "SELECT COALESCE(ended_reason, 'active') FROM subscriptions WHERE student_id = \(student) ORDER BY phone"
        ) { row throws(StoreError) in "subscription \(try row.text())" }
        facts += try database.all(
            "SELECT kind, version FROM heard WHERE student_id = \(student) ORDER BY kind, phone"
        ) { row throws(StoreError) in "heard \(try row.text()) \(try row.integer())" }
        facts += try database.all(
            """
            SELECT act, COALESCE(kind, ''), CASE act WHEN 'report-made' THEN '' ELSE COALESCE(detail, '') END
            FROM access_log WHERE student_id = \(student) ORDER BY number
            """
        ) { row throws(StoreError) in "access \(try row.text()) \(try row.text()) \(try row.text())" }
        facts.append("reports \(try database.number("SELECT COUNT(*) FROM reports WHERE student_id = \(student)"))")
        for number in numbers {
            facts.append("pins \(try database.number("SELECT COUNT(*) FROM pins WHERE phone = \(number)"))")
            facts.append("wrong \(try database.number("SELECT COALESCE(SUM(wrong), 0) FROM code_attempts WHERE name = \(number)"))")
        }
        return facts
    }
}
