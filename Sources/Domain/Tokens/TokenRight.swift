/// What the bearer of a token may do now.
public struct TokenRight: Hashable, Sendable {
    public var token: TokenID
    public var reach: TokenReach
    public var scopes: Set<TokenScope>

    public init(token: TokenID, reach: TokenReach, scopes: Set<TokenScope>) {
        self.token = token
        self.reach = reach
        self.scopes = scopes
    }
}
