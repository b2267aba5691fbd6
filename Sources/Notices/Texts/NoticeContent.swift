import Domain

/// What a notice tells, with the values that stand in its text.
enum NoticeContent: Hashable, Sendable {
    case absence(lesson: Int, subject: String)
    case mark(symbol: String, subject: String)
    case remark(RemarkKind, String)
    /// That there is a message; never what it says.
    case health(dial: String)
    case meeting(day: Day, time: ClockTime, place: String, text: String)
}
