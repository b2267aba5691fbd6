import Domain

/// What a notice tells, with the values that stand in its text.
enum NoticeContent: Hashable, Sendable {
    case absence(lesson: Int, subject: String)
    case mark(symbol: String, subject: String)
    case remark(RemarkKind, String)
    /// That there is a message; never what it says.
    case health(dial: String)
    case meeting(day: Day, time: ClockTime, place: String, text: String)
    /// How many lessons were missed unexcused.
    case week(Int)
    /// The soonest first.
    case tests([Test])

    struct Test: Hashable, Sendable {
        var test: PlannedTest
        /// By its name.
        var subject: String
    }

    /// Those of which it tells.
    var tests: [PlannedTest] {
        switch self {
        case .tests(let tests): tests.map(\.test)
        case .absence, .mark, .remark, .health, .meeting, .week: []
        }
    }
}
