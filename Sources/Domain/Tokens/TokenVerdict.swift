/// What is known of a token that was shown.
public enum TokenVerdict: Hashable, Sendable {
    case admitted(TokenRight)
    /// Nobody was ever given such a token.
    case unknown
    /// It was revoked, or its time is over.
    case ended(TokenID)
    /// Its holder has left the staff, or is there as neither director nor office.
    case withoutRight(TokenID)
}
