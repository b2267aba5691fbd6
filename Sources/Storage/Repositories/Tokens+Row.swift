import Domain

/// How a token lies in its row.
extension Tokens {
    static let columns = "token_id, holder, school_id, staff_id, scopes, note, made_at, expires_at, revoked_at, last_used_at, uses"

    static func read(_ row: inout SQLRow) throws(StoreError) -> IssuedToken {
        let id = try row.id(TokenID.self)
        let word = try row.text()
        let holder = TokenHolder(word, school: try row.optionalID(), staff: try row.optionalID())
        return IssuedToken(
            id: id, holder: try row.wanted("a holder", holder), scopes: scopes(try row.text()), note: try row.text(),
            madeAt: try row.instant(), expiresAt: try row.optionalInstant(), revokedAt: try row.optionalInstant(),
            lastUsedAt: try row.optionalInstant(), uses: try row.integer())
    }

    static func text(_ scopes: Set<TokenScope>) -> String { scopes.map(\.rawValue).sorted().joined(separator: " ") }

    private static func scopes(_ text: String) -> Set<TokenScope> {
        Set(text.split(separator: " ").compactMap { TokenScope(rawValue: String($0)) })
    }
}

extension TokenHolder {
    var word: String {
        switch self {
        case .system: "system"
        case .staff: "staff"
        case .administrator: "administrator"
        }
    }

    var school: SchoolID? {
        switch self {
        case .system(let school): school
        case .staff, .administrator: nil
        }
    }

    var staff: StaffID? {
        switch self {
        case .staff(let id): id
        case .system, .administrator: nil
        }
    }

    fileprivate init?(_ word: String, school: SchoolID?, staff: StaffID?) {
        switch (word, school, staff) {
        case ("system", let school?, nil): self = .system(school)
        case ("staff", nil, let staff?): self = .staff(staff)
        case ("administrator", nil, nil): self = .administrator
        default: return nil
        }
    }
}
