import CallCore

@testable import Gateways
@testable import Storage
@testable import Switchboard

/// The wire, which may break, with the engine's end of it.
extension BreakableLine {
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

    func carry(_ deliver: @escaping (BreakableLine) -> Void) {
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

    func breakWire() {
        wire = .down
        connection += 1
        unsent = []
        trunk?.inputEnded(from: self)
        // Who has not heard a hello has no session: the next connection gets one of its own.
        if trunk?.session.isOver == true { stop() }
        perform(gateway.disconnected(at: clock.now))
        clock.schedule(after: 50) { [unowned self] in connect() }
    }

    func connect() {
        guard wire == .down, isHeld, !phone.isOver || gateway.session != nil else { return }
        if trunk == nil { try? start() }
        guard trunk != nil else { return }
        connection += 1
        wire = .up
        perform(gateway.connected(at: clock.now))
    }
}
