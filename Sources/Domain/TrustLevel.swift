/// How far a caller is trusted, from the lowest up.
public enum TrustLevel: Int, Hashable, Comparable, Sendable, CaseIterable {
    /// Treated as an unknown number; nothing that belongs to the number is touched.
    case none
    /// The number is subscribed: enough to hear, but for health texts and for changes.
    case number
    /// In this call the child's ID code or the number's PIN was given.
    case proved

    /// - Parameters:
    ///   - hasPIN: the number has a PIN: until that is given, the number alone is worth nothing.
    public init(caller: CallerNumber, isSubscribed: Bool, hasPIN: Bool, hasProof: Bool) {
        self =
            switch (hasProof, caller.trusted, isSubscribed, hasPIN) {
            case (true, _, _, _): .proved
            case (false, .some, true, false): .number
            case (false, .none, _, _), (false, .some, false, _), (false, .some, true, true): .none
            }
    }

    public static func < (left: TrustLevel, right: TrustLevel) -> Bool { left.rawValue < right.rawValue }
}
