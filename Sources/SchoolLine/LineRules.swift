public import Domain
public import Foundation

/// What holds for the whole line, whatever the school.
public struct LineRules: Hashable, Sendable {
    /// Where a caller's number without a country code is at home.
    public var country: Country
    /// Whose midnight ends a day of wrong codes.
    public var timeZone: TimeZone
    /// How far back an entry may have been made that is still news to a number which has not heard it: counted from the number's first
    /// hearing of the child. Before that, from the call, or from the last entry of the class where that is earlier.
    public var newsDays = 14
    /// What was received longer ago is news no more: fewer days than it is kept what was heard.
    public var reachDays = 365
    /// A class without an entry for longer than this has no fresh ones.
    public var freshDays = 14
    /// How many of the last absences are read.
    public var mostRecent = 10
    public var ceilings = CodeCeilings()
    /// The most items of one list: a list that nobody hears to its end helps nobody.
    public var mostItems = 40

    /// What a month of a number's subscription to a child costs; `nil`: nothing.
    public var monthlyPrice: Price?

    public init(country: Country, timeZone: TimeZone) {
        self.country = country
        self.timeZone = timeZone
    }
}
