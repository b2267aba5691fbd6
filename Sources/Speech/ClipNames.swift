import Synchronization

/// The names of clips that tell of nobody, remembered: a menu is said again and again, and cleaning its text and hashing it takes longer than
/// finding its file. What tells of a child is never kept in memory.
final class ClipNames: Sendable {
    struct Named {
        let name: ClipName
        let speech: SpeechRequest
        let path: String
        /// As a person reads it.
        let shown: String
    }

    /// A service has some hundred fixed sentences in each language; where there are more, the rest is named anew each time.
    static let most = 4_096

    private let known = Mutex<[SpokenRequest: Named]>([:])

    var count: Int { known.withLock { $0.count } }

    func named(_ request: SpokenRequest, make: () throws(ClipError) -> Named) throws(ClipError) -> Named {
        guard !request.personal else { return try make() }
        if let named = known.withLock({ $0[request] }) { return named }
        let named = try make()
        known.withLock { if $0.count < Self.most { $0[request] = named } }
        return named
    }
}
