import CallCore
import Dialplans

@testable import Gateways

/// Serves what lies in `/home`.
struct TestLinks: ClipLinks {
    func fetching(_ path: String, for call: CallID) -> String? { path.hasPrefix("/home/") ? "http://h/\(call)\(path)" : nil }

    func handingOver(_ path: String, for call: CallID, lasting: Milliseconds) -> String? {
        fetching(path, for: call).map { $0 + "?put=\(lasting)" }
    }
}
