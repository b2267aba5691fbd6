/// What a fault leaves unknown of the dialplan that it stands in. What is known for certain is proved in the same run nevertheless.
enum FaultHarm {
    /// Nothing but a value: all ways, and what is bound on them, are known.
    case value
    /// Some way between states, or from them, is missing or uncertain.
    case way
    /// The state, or whatever it stands in, could not be read.
    case shape
}

extension FaultRule {
    var harm: FaultHarm {
        if Self.ofValues.contains(self) { return .value }
        return Self.ofWays.contains(self) ? .way : .shape
    }

    private static let ofValues: Set<FaultRule> = [
        .badPhoneNumber, .badDuration, .badCount, .outOfRange, .unknownWord, .badTime, .badDate, .badTimeZone, .badConstant, .entryKey,
        .secretConfirmed, .missingInput, .unknownInput, .sameNumber, .tooMany, .unknownLanguage, .unknownPhrase, .untranslatedPhrase,
        .unknownCalendar, .limitNotEnd, .badHoliday,
    ]

    private static let ofWays: Set<FaultRule> = [
        .untiedOutcome, .unknownOutcome, .badKey, .unknownKey, .keyTwice, .noTarget, .duplicateKey, .unknownState, .empty,
    ]
}
