import HummingbirdCore
import NIOCore
import Synchronization

/// The places of a server's connections. When all are taken, whoever comes next takes that of the one that has been without a request for
/// longest: a head that never ends, a connection that is kept open. A request that is being answered keeps its place.
final class WebPlaces: AvailableConnectionsDelegate {
    private let most: Int
    private let state = Mutex(State())

    private struct State {
        /// Taken, or given up and not closed yet.
        var open = 0
        /// Without a request, by when they were last answered or came.
        var waiting: [ObjectIdentifier: (turn: Int, channel: any Channel)] = [:]
        var turns = 0

        mutating func wait(_ channel: any Channel) {
            turns += 1
            waiting[ObjectIdentifier(channel)] = (turns, channel)
        }

        mutating func takeLongest() -> (any Channel)? {
            guard let longest = waiting.min(by: { $0.value.turn < $1.value.turn }) else { return nil }
            waiting[longest.key] = nil
            return longest.value.channel
        }
    }

    init(_ most: Int) { self.most = most }

    // MARK: What the door asks

    func connectionOpened() { state.withLock { $0.open += 1 } }
    func connectionClosed() { state.withLock { $0.open -= 1 } }

    /// One more may come, to a free place or to that of another.
    func isAcceptingNewConnections() -> Bool { state.withLock { $0.open < most || !$0.waiting.isEmpty } }

    // MARK: What connections tell

    /// A connection has come, and has said nothing yet.
    func came(_ channel: any Channel) {
        let given: (any Channel)? = state.withLock { state in
            let given = state.open > most ? state.takeLongest() : nil
            state.wait(channel)
            return given
        }
        given?.close(promise: nil)
    }

    func asked(_ channel: any Channel) { state.withLock { $0.waiting[ObjectIdentifier(channel)] = nil } }

    /// All that it has asked is answered. `false`: its place is wanted, and it is to be closed.
    func answered(_ channel: any Channel) -> Bool {
        state.withLock { state in
            guard state.open < most else { return false }
            state.wait(channel)
            return true
        }
    }

    func left(_ channel: any Channel) { asked(channel) }
}
