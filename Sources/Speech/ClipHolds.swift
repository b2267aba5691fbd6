import Synchronization

/// The clips that calls hold, with how many calls hold each.
final class ClipHolds: Sendable {
    private let calls = Mutex<[String: Int]>([:])

    func hold(_ path: String) { calls.withLock { $0[path, default: 0] += 1 } }

    func release(_ paths: some Collection<String>) {
        guard !paths.isEmpty else { return }
        calls.withLock { calls in
            for path in paths { calls[path] = calls[path].flatMap { $0 > 1 ? $0 - 1 : nil } }
        }
    }

    func contains(_ path: String) -> Bool { calls.withLock { $0[path] != nil } }

    var count: Int { calls.withLock { $0.count } }
}
