import CallCore
import Dialplans
import Domain
import Foundation
import SchoolLine
import Storage
import Support
import Synchronization
import Testing

/// A store in a folder of its own with a few schools in it, the services over it, and a clock that the test sets.
final class SampleSchool: Sendable {
    let folder: TemporaryFolder
    let store: Store
    let clock: TestClock
    let log = LogBook()
    let services: SchoolServices

    /// Friday, 18:05 in Sofia.
    static let now = Instant("2026-11-20T18:05+02:00")!
    static let zone = TimeZone(identifier: "Europe/Sofia")!
    static let today = Day("2026-11-20")!
    static let mother = PhoneNumber(rawValue: "+359888100001")!
    static let father = PhoneNumber(rawValue: "+359888100002")!
    static let stranger = PhoneNumber(rawValue: "+359888999999")!

    static let scales = ["bg", "cl", "et", "uk"].compactMap { name in
        try? GradeScale(yaml: String(contentsOf: Program.root.appendingPathComponent("grade-scales/\(name).yaml"), encoding: .utf8))
    }

    convenience init() throws {
        let folder = try TemporaryFolder()
        for (name, content) in try Self.filled.get() { try content.write(to: folder.url.appendingPathComponent(name)) }
        self.init(folder, try Store.open(folder: folder.path), TestClock())
    }

    /// The files of a store that was filled once: copying them is quicker than filling one for each test.
    private static let filled = Result {
        let folder = try TemporaryFolder()
        let sample = SampleSchool(folder, try Store.open(folder: folder.path), TestClock())
        try sample.fill()
        try sample.store.close()
        let names = [Store.fileName, Store.keyName]
        return try names.map { ($0, try Data(contentsOf: folder.url.appendingPathComponent($0))) }
    }

    private init(_ folder: TemporaryFolder, _ store: Store, _ clock: TestClock, price: Price? = nil) {
        (self.folder, self.store, self.clock) = (folder, store, clock)
        var rules = LineRules(country: .bulgaria, timeZone: Self.zone)
        rules.monthlyPrice = price
        services = SchoolServices(
            store: store, scales: Self.scales, rules: rules, log: log.logger,
            now: { clock.now })
    }

    /// The same store and clock after a restart.
    func reopened() throws -> SampleSchool {
        try store.close()
        return SampleSchool(folder, try Store.open(folder: folder.path), clock)
    }

    /// The same where a subscription costs something.
    func priced(_ price: Price?) -> SampleSchool { SampleSchool(folder, store, clock, price: price) }

    /// Imports rows in one switch.
    func load(_ body: (Staging) throws -> Void) throws {
        let staging = try store.stage()
        try body(staging)
        let review = try staging.review()
        guard review.faults.isEmpty else { throw Refused(faults: review.faults) }
        _ = try staging.switchOver(at: clock.now)
    }

    struct Refused: Error {
        let faults: [StagingFault]
    }

    func enter(_ entries: DiaryEntry...) throws {
        try store.write { database in
            for entry in entries { try Diary(database).enter(entry, at: clock.now) }
        }
    }

    func subscribe(_ phone: PhoneNumber, to students: StudentID...) throws {
        try store.write { database in
            for student in students { _ = try Subscriptions(database).add(phone, to: student, at: clock.now) }
        }
    }

    func setPIN(_ digits: String, of phone: PhoneNumber) throws {
        let pin = PIN(rawValue: digits)!
        try store.write { try Pins($0).set(pin, of: phone, at: clock.now) }
    }

    func call(from: String? = "0888 100 001", _ change: (inout CallOffer) -> Void = { _ in }) -> TestCall {
        var offer = CallOffer(id: CallID("call-\(clock.nextCall())"), from: from, to: "+359882818905")
        change(&offer)
        return TestCall(self, offer)
    }

    /// A call that is admitted already.
    func call(from: String? = "0888 100 001", open child: StudentID) -> TestCall {
        let call = call(from: from)
        call.ask("open-child", ["child": .child(child)])
        return call
    }
}

/// A clock that stands, and the numbers of calls.
final class TestClock: Sendable {
    private let state = Mutex((now: SampleSchool.now, calls: 0))

    var now: Instant {
        get { state.withLock { $0.now } }
        set { state.withLock { $0.now = newValue } }
    }

    func nextCall() -> Int {
        state.withLock {
            $0.calls += 1
            return $0.calls
        }
    }

    func pass(minutes: Int) { now = now.adding(minutes: minutes) }
    func pass(days: Int) { pass(minutes: days * 24 * 60) }
}

extension Staging {
    /// Puts rows; the first stands on line 2, below the header.
    func add(_ rows: [some Stageable]) throws {
        let faults = try put(rows.enumerated().map { StagedRow(line: $0.offset + 2, $0.element) })
        guard faults.isEmpty else { throw SampleSchool.Refused(faults: faults) }
    }
}

extension Value {
    static func child(_ student: StudentID) -> Value { Value(.child(ChildID(rawValue: student.rawValue), name: "", language: nil)) }
    static func choice(_ symbol: String) -> Value { Value(.choice(symbol)) }
    static func code(_ digits: String) -> Value { Value(.code(digits)) }
}
