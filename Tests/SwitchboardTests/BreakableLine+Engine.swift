import CallCore
import Dialplans
import Domain
import Foundation
import Support

@testable import Gateways
@testable import Storage
@testable import Switchboard

/// The engine, which may be killed and started again.
extension BreakableLine {
    func start() throws {
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

    func desk(_ clock: MortalClock, _ ledger: JournalLedger) -> CallDesk {
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

    func stop() {
        engineClock?.die()
        (engineClock, trunk, unsent) = (nil, nil, [])
    }

    /// A new session, beside one that its gateway does not know.
    func begin(_ hello: GatewayMessage) {
        stop()
        for path in JournalRecovery.files(in: journals) { try? FileManager.default.removeItem(atPath: path) }
        try? start()
        trunk?.receive(.line(Array(LineCodec.encode(hello).dropLast())))
    }
}
