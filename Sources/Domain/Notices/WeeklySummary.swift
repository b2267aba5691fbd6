/// How many lessons a child missed unexcused in a week, told on Friday evening.
public enum WeeklySummary {
    /// The days that the summary of an evening counts: those since the last Friday, so that a lesson on a Saturday counts too.
    ///
    /// - Returns: `nil`: none goes out on that evening.
    public static func week(toldOn evening: Day) -> ClosedRange<Day>? {
        evening.weekday == 5 ? evening.adding(days: -6)...evening : nil
    }
}
