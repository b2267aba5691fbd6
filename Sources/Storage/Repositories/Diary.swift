public import Domain

/// The entries of the diary.
public struct Diary {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// No list of one kind is longer.
    public static let limit = 2_000

    /// Enters an entry, or corrects the one that has its id. Entering what is stored already changes nothing.
    ///
    /// - Parameter now: when it was received; `nil`: at the moment at which it was entered.
    /// - Returns: whether something changed. Student, class and subject must be stored, else `StoreError.constraint`.
    @discardableResult
    public func enter(_ entry: DiaryEntry, at now: Instant? = nil) throws(StoreError) -> Bool {
        switch entry {
        case .mark(let mark): try put(mark, now ?? mark.enteredAt)
        case .absence(let absence): try put(absence, now ?? absence.enteredAt)
        case .remark(let remark): try put(remark, now ?? remark.enteredAt)
        case .health(let note): try put(note, now ?? note.enteredAt)
        case .meeting(let meeting): try put(meeting, now ?? meeting.enteredAt)
        case .test(let test): try put(test, now ?? test.enteredAt)
        }
    }

    /// Removes an entry, and that it was heard: an id that comes back is news again.
    @discardableResult
    public func remove(_ key: EntryKey) throws(StoreError) -> Bool {
        try database.execute("DELETE FROM heard WHERE kind = \(key.kind) AND entry_id = \(key.id)")
        return try database.execute("DELETE FROM \(trusted: ImportFile(key.kind).rawValue) WHERE entry_id = \(key.id)") > 0
    }

    /// The marks of the days in the range, the oldest first.
    public func marks(of student: StudentID, in days: ClosedRange<Day>) throws(StoreError) -> [Filed<Mark>] {
        try entries(.mark, "student_id = \(student) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)", by: "day, sequence")
    }

    /// The newest first, as all that follow.
    public func absences(of student: StudentID, in days: ClosedRange<Day>) throws(StoreError) -> [Filed<Absence>] {
        try entries(
            .absence, "student_id = \(student) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)",
            by: "day DESC, lesson DESC, sequence DESC")
    }

    public func remarks(of student: StudentID, in days: ClosedRange<Day>) throws(StoreError) -> [Filed<Remark>] {
        try entries(
            .remark, "student_id = \(student) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)", by: "day DESC, sequence DESC")
    }

    public func health(of student: StudentID, in days: ClosedRange<Day>) throws(StoreError) -> [Filed<HealthNote>] {
        try entries(
            .health, "student_id = \(student) AND day >= \(days.lowerBound) AND day <= \(days.upperBound)", by: "day DESC, sequence DESC")
    }

    /// The meetings from a moment on to which the student's parents or those of its class are asked, the soonest first.
    public func meetings(of student: StudentID, in schoolClass: ClassID, from moment: Instant) throws(StoreError) -> [Filed<Meeting>] {
        let own: [Filed<Meeting>] = try entries(.meeting, "student_id = \(student) AND starts >= \(moment)", by: "starts, sequence")
        let common: [Filed<Meeting>] = try entries(.meeting, "class_id = \(schoolClass) AND starts >= \(moment)", by: "starts, sequence")
        return (own + common).sorted { ($0.content.starts, $0.sequence) < ($1.content.starts, $1.sequence) }
    }

    /// The tests of a class from a day on, the soonest first.
    public func tests(of schoolClass: ClassID, from day: Day) throws(StoreError) -> [Filed<PlannedTest>] {
        try entries(.test, "class_id = \(schoolClass) AND day >= \(day)", by: "day, sequence")
    }

    private func entries<Content>(_ row: EntryRow<Content>, _ condition: SQL, by order: String) throws(StoreError) -> [Filed<Content>] {
        try database.all(
            """
            SELECT \(trusted: row.columns), sequence, version FROM \(trusted: row.table) WHERE \(condition)
            ORDER BY \(trusted: order) LIMIT \(Self.limit)
            """, row.filed)
    }
}
