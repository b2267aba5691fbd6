/// A token that was given out, without its secret.
public struct IssuedToken: Hashable, Sendable {
    public var id: TokenID
    public var holder: TokenHolder
    public var scopes: Set<TokenScope>
    /// For people: what it was made for.
    public var note: String
    public var madeAt: Instant
    /// `nil`: it lasts until it is revoked.
    public var expiresAt: Instant?
    public var revokedAt: Instant?
    public var lastUsedAt: Instant?
    /// How many requests were made with it.
    public var uses: Int

    public init(
        id: TokenID, holder: TokenHolder, scopes: Set<TokenScope>, note: String, madeAt: Instant, expiresAt: Instant? = nil,
        revokedAt: Instant? = nil, lastUsedAt: Instant? = nil, uses: Int = 0
    ) {
        self.id = id
        self.holder = holder
        self.scopes = scopes
        self.note = note
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.revokedAt = revokedAt
        self.lastUsedAt = lastUsedAt
        self.uses = uses
    }

    public func isEnded(at now: Instant) -> Bool { revokedAt != nil || expiresAt.map { $0 <= now } ?? false }
}
