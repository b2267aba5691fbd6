/// The number of a caller, and whether it may be believed.
public struct CallerNumber: Hashable, Sendable {
    /// `nil`: withheld, absent, or no valid number.
    public var number: PhoneNumber?
    public var doubts: Set<CallerDoubt>

    public init(_ number: PhoneNumber?, doubts: Set<CallerDoubt> = []) {
        self.number = number
        self.doubts = doubts
    }

    /// The number, where nothing speaks against it. Only this one may be looked up, remembered or changed.
    public var trusted: PhoneNumber? { doubts.isEmpty ? number : nil }
}

/// What speaks against a caller's number.
public enum CallerDoubt: String, Hashable, Sendable, CaseIterable {
    case withheld
    /// Another number passed the call on.
    case diverted
    /// The network says that the number is not the caller's (STIR/SHAKEN).
    case attestationFailed
    /// The gateway is configured as one whose numbers are not to be believed.
    case untrustedGateway
}
