/// What a notice tells of: it is told once to an address.
public enum NoticeSubject: Hashable, Sendable {
    case entry(EntryKey)
    /// The absences of the week that ends with this Friday.
    case week(Day)
    /// The tests that are told on the evening of this day.
    case tests(Day)
}
