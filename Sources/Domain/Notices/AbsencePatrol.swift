/// When a missed lesson is told by SMS.
///
/// The patrol tells the first unexcused absence of a child's school day, ten minutes after it was entered, on working days from 08:00 to
/// 19:00. The text names no day, so an absence of another day than today is not told.
public enum AbsencePatrol {
    /// In minutes: what is excused or removed meanwhile is not told.
    public static let wait = 10
    private static let opens = ClockTime(number: 800)!  // times that exist
    private static let lastEntry = ClockTime(number: 1850)!
    private static let closes = ClockTime(number: 1900)!

    /// Whether it is an absence of the kind that is told at all.
    public static func concerns(_ absence: Absence) -> Bool { absence.kind == .absent && !absence.isExcused }

    /// When an absence that is entered now is due; `nil`: it makes no notice.
    public static func due(_ absence: Absence, enteredAt now: Instant, _ school: SchoolTime) -> Instant? {
        let (today, time) = (now.day(in: school.zone), now.time(in: school.zone))
        guard concerns(absence), absence.day == today, school.isWorking(today), opens <= time, time <= lastEntry else { return nil }
        return now.adding(minutes: wait)
    }

    /// Whether a notice that is due may still go out.
    public static func mayTell(at now: Instant, dayOf absence: Absence, _ school: SchoolTime) -> Bool {
        let (today, time) = (now.day(in: school.zone), now.time(in: school.zone))
        return today == absence.day && opens <= time && time <= closes
    }
}
