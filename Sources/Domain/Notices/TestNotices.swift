/// Which tests are told of, and on which evenings.
public enum TestNotices {
    /// In days before the test: one that is entered later is not told.
    static let notice = 2
    /// Working days that an evening looks ahead.
    private static let ahead = 2
    /// In days: no holidays are longer than the rest of this.
    public static let farthest = 120

    /// The days whose tests are told on an evening: those up to the second working day that follows, so that one before a weekend tells
    /// what comes after it.
    ///
    /// - Returns: `nil`: it is no working day, so that nothing is told.
    public static func days(toldOn evening: Day, _ school: SchoolTime) -> ClosedRange<Day>? {
        guard school.isWorking(evening) else { return nil }
        let working = (1...farthest).lazy.map { evening.adding(days: $0) }.filter { school.isWorking($0) }.prefix(ahead)
        return working.last.map { evening.adding(days: 1)...$0 }
    }

    /// Whether a test is of those that are told: it is graded, stands in the plan, and was entered two days before it at the latest.
    public static func concerns(_ test: PlannedTest, _ school: SchoolTime) -> Bool {
        test.isGraded && test.isPlanned && test.enteredAt.day(in: school.zone) <= test.day.adding(days: -notice)
    }
}
