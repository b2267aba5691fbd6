import Dialplans
import NIOCore
import Synchronization

/// Stands before one listener: who may connect, and how those are told of who may not.
final class SwitchDoor: Sendable {
    private let peers: [PeerNetwork]
    private let state = Mutex(State())

    private struct State {
        var number: Int?
        var strangers = SeldomTold()
    }

    init(_ listener: SwitchListener) { peers = listener.peers }

    /// As the figures count it.
    var number: Int? { state.withLock { $0.number } }

    func open(as number: Int) { state.withLock { $0.number = number } }

    func admits(_ address: SocketAddress?) -> Bool { peers.isEmpty || peers.contains { $0.contains(address) } }

    /// One more was turned away; if it is time to say so, how many were since that was said last.
    func strangers(at now: Milliseconds) -> Int? { state.withLock { $0.strangers.happened(at: now) } }
}
