/// How often wrong ID codes may be given, over keypad, SMS and web together. A day is the service's own.
public struct CodeCeilings: Hashable, Sendable {
    /// Wrong codes in one call.
    public var call = 3
    /// Wrong codes of one number in a day.
    public var number = 10
    /// Wrong codes in a day of all numbers without a subscription, the withheld ones among them.
    public var strangers = 1_000
    /// Wrong codes in a day of all numbers with a subscription. A caller's number can be forged, and then there is no end of numbers.
    public var subscribers = 1_000

    public init() {}

    /// What holds before a code is looked at. Past a ceiling a right code is not even looked at.
    public func standing(_ wrong: WrongCodes, isSubscribed: Bool) -> CodeEntry {
        if wrong.ofNumber >= number { return .locked }
        if isSubscribed ? wrong.ofSubscribers >= subscribers : wrong.ofStrangers >= strangers { return .locked }
        return wrong.inCall >= call ? .exhausted : .open
    }
}

/// How many wrong codes there were.
public struct WrongCodes: Hashable, Sendable {
    public var inCall: Int
    /// Today; 0 for a number that is not known.
    public var ofNumber: Int
    /// Today, of all numbers without a subscription.
    public var ofStrangers: Int
    /// Today, of all numbers with one.
    public var ofSubscribers: Int

    public init(inCall: Int = 0, ofNumber: Int = 0, ofStrangers: Int = 0, ofSubscribers: Int = 0) {
        self.inCall = inCall
        self.ofNumber = ofNumber
        self.ofStrangers = ofStrangers
        self.ofSubscribers = ofSubscribers
    }
}

/// Whether a code may be entered.
public enum CodeEntry: Hashable, Sendable, CaseIterable {
    case open
    /// This call has had its wrong codes.
    case exhausted
    /// A ceiling of the day is reached: no code is looked at before midnight.
    case locked
}
