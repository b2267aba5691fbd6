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
    var lines = 0
    var writes = 0
    var kills = 0
    var starts = 0
    var faults: Set<Fault>
    var disk = Disk.free
    let journals: String
    let call: CallID
    var gateway: LineGatewaySession
    var trunk: LineTrunk?
    weak var ledger: JournalLedger?
    var engineClock: MortalClock?
    var unsent: [EngineMessage] = []
    var connection = 0
    var wire = Wire.down
    /// The journal at the moment of a kill: what the dying engine still does is undone.
    var frozen: [String: Data] = [:]
    var isHeld = true

    enum Wire {
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
    func tick() {
        trunk?.passTime()
        perform(gateway.pass(to: clock.now))
        if isHeld { clock.schedule(after: 250) { [unowned self] in tick() } }
    }

    // MARK: The gateway

    func perform(_ actions: [LineGatewayAction]) {
        for action in actions {
            switch action {
            case .send(let message): carry { $0.tell(message) }
            case .command(_, let command): phone.take(command)
            case .lost: phone.lose()
            case .opened, .busy, .error, .close: break
            }
        }
    }

    func hear(_ message: EngineMessage) {
        perform(gateway.receive(.line(Array(LineCodec.encode(message).dropLast())), at: clock.now))
    }

    func tell(_ message: GatewayMessage) {
        guard let trunk else { return }
        if case .hello(let hello) = message, trunk.accepts(hello, from: .streams) {
            return trunk.resume(hello, from: .streams, over: self)
        }
        if case .hello = message, trunk.session.gateway != nil { return begin(message) }
        trunk.receive(.line(Array(LineCodec.encode(message).dropLast())))
    }
}
