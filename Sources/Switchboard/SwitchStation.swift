import Foundation
import Gateways
import NIOCore
import Synchronization

/// The telephone switches' end of the switchboard: all calls of an event loop share one exchange, and one journal.
final class SwitchStation: Sendable {
    private let listeners: [SwitchListener]
    private let server: SwitchServer
    private let exchanges: LoopExchanges

    init(
        _ premises: Premises, listeners: [SwitchListener], links: (any ClipLinks)?, announced: AnnouncedCalls,
        group: any EventLoopGroup,
        receiver: @escaping @Sendable (any EventLoop) -> any RingReceiver
    ) {
        self.listeners = listeners
        let exchanges = LoopExchanges(receiver)
        self.exchanges = exchanges
        server = SwitchServer(
            sounds: premises.switchSounds, links: links, announced: announced, limits: LineSettings(premises.configuration).limits,
            group: group,
            log: premises.log,
            figures: premises.switches, line: premises.line
        ) { loop in exchanges.exchange(on: loop) }
    }

    /// Listens from here on, until `stop`.
    func open() async throws -> [LineAddress] { try await server.open(listeners) }

    /// Serves one Asterisk whose child this process is.
    func serve(agi input: CInt, output: CInt, transfer: String?, trusted: Bool) async throws {
        try await server.run(agi: input, output: output, trusted: trusted, transfer: transfer)
        exchanges.forget()
    }

    /// Takes no more calls, and ends those that are up.
    func stop() { server.stop() }

    /// As `stop`, and waits until the calls have ended.
    func close() async {
        await server.close()
        exchanges.forget()
    }
}

/// One exchange for each event loop, made when its first call comes.
private final class LoopExchanges: Sendable {
    private let make: @Sendable (any EventLoop) -> any RingReceiver
    private let made = Mutex<[ObjectIdentifier: NIOLoopBound<any RingReceiver>]>([:])

    init(_ make: @escaping @Sendable (any EventLoop) -> any RingReceiver) { self.make = make }

    /// Called on the loop.
    func exchange(on loop: any EventLoop) -> any RingReceiver {
        if let known = made.withLock({ $0[ObjectIdentifier(loop)] }) { return known.value }
        let new = NIOLoopBound(make(loop), eventLoop: loop)
        made.withLock { $0[ObjectIdentifier(loop)] = new }
        return new.value
    }

    /// No more calls come; the journals go with their exchanges.
    func forget() { made.withLock { $0 = [:] } }
}
