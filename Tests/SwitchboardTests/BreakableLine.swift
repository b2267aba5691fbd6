import CallCore
import Dialplans
import Domain
import Foundation
import Support
import Synchronization

@testable import Gateways
@testable import Storage
@testable import Switchboard

/// An engine with a real journal, a gateway with one caller, and a wire between them that breaks where it is told to: all on one clock.
final class BreakableLine: LinePort {
    /// What goes wrong, once or several times.
    enum Fault: Hashable, Sendable {
        /// The wire breaks: this line of the call, counted in both directions, is the last that comes or the first that does not.
        case cut(line: Int, arrives: Bool)
        /// The engine is killed at this write of its journal: just before it, or just after.
        case kill(write: Int, isWritten: Bool)
        /// From this write on the disk is full, until the engine is killed.
        case full(write: Int, killedAfter: Milliseconds)
    }

    let store: Store
    let clock = VirtualClock(now: 1_000)
    let phone: ScriptedPhone
    let deeds = Deeds()
    let log = TestLog()
    private(set) var lines = 0
    private(set) var writes = 0
    private(set) var kills = 0
    private var starts = 0
    var faults: Set<Fault>
    var disk = Disk.free
    private let journals: String
    private let call: CallID
    private var gateway: LineGatewaySession
    private var trunk: LineTrunk?
    private(set) weak var ledger: JournalLedger?
    private var engineClock: MortalClock?
    private var unsent: [EngineMessage] = []
    private var connection = 0
    private var wire = Wire.down
    /// The journal at the moment of a kill: what the dying engine still does is undone.
    private var frozen: [String: Data] = [:]
    private var isHeld = true

    private enum Wire {
        case down, up
    }

    init(_ script: CallerScript, faults: Set<Fault> = [], store: Store, journals: String, call: CallID) throws {
        self.store = store
        self.faults = faults
        self.journals = journals
        self.call = call
        phone = ScriptedPhone(script, clock: clock)
        gateway = LineGatewaySession(
            hello: GatewayHello(gateway: GatewayName("t/1")!, can: [.file, .text, .record, .transfer, .resume], beat: 0))
        phone.report = { [unowned self] in perform(gateway.report($0, of: ScriptedPhone.name)) }
    }

    /// Holds the call to its end. Returns what the caller heard.
    func hold() throws -> [String] {
        try start()
        connect()
        tick()
        clock.run(limit: clock.now + 10_000) { !gateway.isOpen }
        perform(gateway.report(.ring(Ring(from: "0888100001", to: "+359882818905")), of: ScriptedPhone.name))
        clock.run(limit: clock.now + 600_000) { !phone.isOver }
        clock.run(until: clock.now + 5_000)
        perform(gateway.bye())
        clock.run(until: clock.now + 1_000)
        if trunk == nil { try start() }
        clock.run(until: clock.now + 60_000)
        isHeld = false
        clock.run()
        stop()
        return phone.heard
    }

    /// Deadlines are kept.
    private func tick() {
        trunk?.passTime()
        perform(gateway.pass(to: clock.now))
        if isHeld { clock.schedule(after: 250) { [unowned self] in tick() } }
    }

    // MARK: The engine

    private func start() throws {
        for (path, bytes) in frozen { try bytes.write(to: URL(fileURLWithPath: path)) }
        frozen = [:]
        starts += 1
        let clock = MortalClock(clock)
        engineClock = clock
        let seal = DigitSeal(store.vault)
        var left: LeftJournal?
        for path in JournalRecovery.files(in: journals) {
            guard let found = try LeftJournal(path, seal: seal) else { continue }
            // A session that was killed before it was written down has left an empty file.
            if found.remains != nil { left = found } else { found.file.remove() }
        }
        let made =
            try left.map { JournalLedger($0, store: store, log: log.logger) }
            ?? JournalLedger(folder: journals, name: "line-\(starts)", store: store, log: log.logger)
        ledger = made
        let board = CallBoard(ceiling: 10)
        let desk = desk(clock, made)
        let edition = Edition(DialplanShelf([.usual]), version: "1", services: desk.services, voice: desk.voice)
        let exchange = Exchange(desk: desk, board: board, country: .bulgaria, left: left) { edition }
        let old = left?.remains?.session(engine: "e/1", settings: LineSettings(), at: clock.now)
        let session = old ?? LineSession(id: .random(), engine: "e/1", settings: LineSettings(), now: clock.now)
        let trunk = LineTrunk(
            session: session, rings: exchange, port: old == nil ? self : nil, trusted: true, now: { clock.now },
            newCallID: { [call] in call })
        self.trunk = trunk
        if let remains = left?.remains, old != nil { trunk.recall(remains.calls.filter { session.calls[$0.key] != nil }) }
    }

    private func desk(_ clock: MortalClock, _ ledger: JournalLedger) -> CallDesk {
        let wall = self.clock
        return CallDesk(
            clock: clock, pool: ClockPool(clock: clock), services: deeds, voice: TestVoice(slow: ["menu", "tell"]), ledger: ledger,
            recordings: "/recordings", log: log.logger, wallClock: { TestDesk.startedAt + Int64(wall.now) })
    }

    /// Everything that was not written is gone. The engine dies when it has come to rest: what it does until then is undone.
    func kill() {
        free()
        kills += 1
        for path in JournalRecovery.files(in: journals) { frozen[path] = FileManager.default.contents(atPath: path) }
        wire = .down
        // A call and its leg hold one another to their end, which the dead do not have: only the lock has to go with them.
        if let ledger { flock(ledger.file.descriptor, LOCK_UN) }
        stop()
        clock.schedule(after: 0) { [unowned self] in breakWire() }
    }

    private func stop() {
        engineClock?.die()
        (engineClock, trunk, unsent) = (nil, nil, [])
    }

    // MARK: Its end of the wire

    func write(_ message: EngineMessage) { unsent.append(message) }

    func flush() {
        guard let trunk else { return unsent = [] }
        if ledger?.file.isPending == true {
            writes += 1
            fill()
            if faults.remove(.kill(write: writes, isWritten: false)) != nil { return kill() }
            trunk.commit()
            if faults.remove(.kill(write: writes, isWritten: true)) != nil { return kill() }
        } else {
            trunk.commit()
        }
        let said = unsent
        unsent = []
        if said.contains(where: \.isCounted) { disk.said() }
        for message in said { carry { $0.hear(message) } }
    }

    func close(afterWriting: Bool) {
        flush()
        let number = connection
        clock.schedule(after: 0) { [unowned self] in if connection == number, wire == .up { breakWire() } }
    }

    func seek(_ hello: GatewayHello, for trunk: LineTrunk) { trunk.goOnAlone() }

    // MARK: The wire

    private func carry(_ deliver: @escaping (BreakableLine) -> Void) {
        guard wire == .up else { return }
        lines += 1
        if faults.remove(.cut(line: lines, arrives: false)) != nil { return breakWire() }
        let isLast = faults.remove(.cut(line: lines, arrives: true)) != nil
        let number = connection
        clock.schedule(after: 1) { [unowned self] in
            guard connection == number, wire == .up else { return }
            deliver(self)
            if isLast, connection == number { breakWire() }
        }
    }

    private func breakWire() {
        wire = .down
        connection += 1
        unsent = []
        trunk?.inputEnded(from: self)
        // Who has not heard a hello has no session: the next connection gets one of its own.
        if trunk?.session.isOver == true { stop() }
        perform(gateway.disconnected(at: clock.now))
        clock.schedule(after: 50) { [unowned self] in connect() }
    }

    private func connect() {
        guard wire == .down, isHeld, !phone.isOver || gateway.session != nil else { return }
        if trunk == nil { try? start() }
        guard trunk != nil else { return }
        connection += 1
        wire = .up
        perform(gateway.connected(at: clock.now))
    }

    // MARK: The gateway

    private func perform(_ actions: [LineGatewayAction]) {
        for action in actions {
            switch action {
            case .send(let message): carry { $0.tell(message) }
            case .command(_, let command): phone.take(command)
            case .lost: phone.lose()
            case .opened, .busy, .error, .close: break
            }
        }
    }

    private func hear(_ message: EngineMessage) {
        perform(gateway.receive(.line(Array(LineCodec.encode(message).dropLast())), at: clock.now))
    }

    private func tell(_ message: GatewayMessage) {
        guard let trunk else { return }
        if case .hello(let hello) = message, trunk.accepts(hello, from: .streams) {
            return trunk.resume(hello, from: .streams, over: self)
        }
        if case .hello = message, trunk.session.gateway != nil { return begin(message) }
        trunk.receive(.line(Array(LineCodec.encode(message).dropLast())))
    }

    /// A new session, beside one that its gateway does not know.
    private func begin(_ hello: GatewayMessage) {
        stop()
        for path in JournalRecovery.files(in: journals) { try? FileManager.default.removeItem(atPath: path) }
        try? start()
        trunk?.receive(.line(Array(LineCodec.encode(hello).dropLast())))
    }
}
