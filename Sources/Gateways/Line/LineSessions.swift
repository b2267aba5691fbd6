import NIOCore
import Synchronization

/// The sessions of a server that outlive their connections, by their names. All event loops share it.
final class LineSessions: Sendable {
    private let homes = Mutex<[String: LineHome]>([:])

    func add(_ home: LineHome, named session: LineSessionID) { homes.withLock { $0[session.text] = home } }
    func remove(_ session: LineSessionID) { homes.withLock { $0[session.text] = nil } }
    func home(of session: String) -> LineHome? { homes.withLock { $0[session] } }
}

/// Where a session lives: on the event loop on which it began, whichever loop its present connection has.
struct LineHome: Sendable {
    let loop: any EventLoop
    let trunk: NIOLoopBound<LineTrunk>

    /// Called on the loop.
    init(_ trunk: LineTrunk, on loop: any EventLoop) {
        self.loop = loop
        self.trunk = NIOLoopBound(trunk, eventLoop: loop)
    }
}
