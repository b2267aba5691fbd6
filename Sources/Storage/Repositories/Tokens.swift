public import Domain

/// The tokens of the HTTP interface.
public struct Tokens {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// What every secret begins with, so that one that was left lying about is known for what it is.
    public static let prefix = "schoolbell_"
    /// No secret is longer.
    static let longest = 64

    /// Gives out a token. The schools and staff that its holder names must be stored.
    ///
    /// - Returns: the secret, which nobody can be told again.
    public func make(_ token: IssuedToken) throws(StoreError) -> String {
        let secret = Self.prefix + Token.drawn()
        try database.execute(
            """
            INSERT INTO tokens (token_id, hash, holder, school_id, staff_id, scopes, note, made_at, expires_at) VALUES (
                \(token.id), \(hash(secret)), \(token.holder.word), \(token.holder.school), \(token.holder.staff),
                \(Self.text(token.scopes)), \(token.note), \(token.madeAt), \(token.expiresAt))
            """)
        return secret
    }

    /// - Returns: whether there was such a token, and it was not revoked before.
    public func revoke(_ id: TokenID, at now: Instant) throws(StoreError) -> Bool {
        try database.execute("UPDATE tokens SET revoked_at = \(now) WHERE token_id = \(id) AND revoked_at IS NULL") > 0
    }

    /// Counts a request that was made with a token, and puts it on record.
    ///
    /// - Parameter what: the request and what came of it, without anything of a child.
    public func use(_ id: TokenID, _ what: String, at now: Instant) throws(StoreError) {
        try database.execute("UPDATE tokens SET uses = uses + 1, last_used_at = \(now) WHERE token_id = \(id)")
        try AccessLog(database).add(AccessRecord(at: now, act: .tokenUsed, who: .token(id), detail: what))
    }

    /// What the bearer of a secret may do now. A staff member's right is looked up anew each time.
    public func verdict(on secret: String, at now: Instant) throws(StoreError) -> TokenVerdict {
        guard secret.utf8.count <= Self.longest, secret.hasPrefix(Self.prefix) else { return .unknown }
        let token = try database.first("SELECT \(trusted: Self.columns) FROM tokens WHERE hash = \(hash(secret))", Self.read)
        guard let token else { return .unknown }
        guard !token.isEnded(at: now) else { return .ended(token.id) }
        guard let reach = try reach(of: token.holder) else { return .withoutRight(token.id) }
        return .admitted(TokenRight(token: token.id, reach: reach, scopes: token.scopes))
    }

    public func find(_ id: TokenID) throws(StoreError) -> IssuedToken? {
        try database.first("SELECT \(trusted: Self.columns) FROM tokens WHERE token_id = \(id)", Self.read)
    }

    /// All that were ever given out, the oldest first.
    public func all() throws(StoreError) -> [IssuedToken] {
        try database.all("SELECT \(trusted: Self.columns) FROM tokens ORDER BY made_at, token_id", Self.read)
    }

    /// The least number above those that were given out.
    public func nextID() throws(StoreError) -> TokenID {
        TokenID(checked: "t\(try database.number("SELECT COUNT(*) FROM tokens") + 1)")
    }

    private func reach(of holder: TokenHolder) throws(StoreError) -> TokenReach? {
        switch holder {
        case .system(let school): return .school(school)
        case .administrator: return .everySchool
        case .staff(let id):
            return try database.first(
                "SELECT school_id FROM staff WHERE staff_id = \(id) AND role IN ('director', 'office')"
            ) { row throws(StoreError) in .school(try row.id()) }
        }
    }

    private func hash(_ secret: String) -> [UInt8] { database.vault.keyedHash(Array(secret.utf8), for: .tokens) }
}
