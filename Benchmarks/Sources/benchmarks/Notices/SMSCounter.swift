import Foundation
import Synchronization

/// A gateway for SMS that takes whatever it is handed, as Kannel answers, and notes when.
final class SMSCounter: Sendable {
    let port: Int
    private let listener: LoopbackSocket
    private let taken = Mutex<[Int: UInt64]>([:])

    init() throws {
        listener = try LoopbackSocket.listening()
        port = listener.port
        Thread.detachNewThread { [self] in
            while let peer = listener.accepted() {
                try? take(peer)
                peer.close()
            }
        }
    }

    /// When the text of each entry came, by the number of the entry; a text that comes twice is a failure.
    var moments: [Int: UInt64] { taken.withLock { $0 } }

    func clear() { taken.withLock { $0 = [:] } }

    /// Waits until so many have come.
    func wait(for count: Int, seconds: Int) throws {
        for _ in 0..<seconds * 100 {
            if taken.withLock({ $0.count }) >= count { return }
            usleep(10_000)
        }
        throw BenchFailure("of \(count) notices only \(moments.count) were handed over in \(seconds) s")
    }

    private func take(_ peer: LoopbackSocket) throws {
        let head = try peer.readHead().head
        let now = Ticks.now
        if let text = head.components(separatedBy: "%20n").last, let number = Int(text.prefix { $0.isNumber }) {
            taken.withLock { $0[number] = $0[number] ?? now }
        }
        try peer.write("HTTP/1.1 202 Accepted\r\nContent-Length: 24\r\nConnection: close\r\n\r\n0: Accepted for delivery")
    }
}
