public import Domain

extension Subscriptions {
    /// Whether the number's tie to the student is as old as the oldest of its active ones, or of all where none is active.
    ///
    /// A tie that has ended counts unless it had ended before the oldest active one began: the number may have changed hands.
    public func isOldest(_ phone: PhoneNumber, of student: StudentID) throws(StoreError) -> Bool {
        let ties = try database.all(
            "SELECT student_id, since, ended_at FROM subscriptions WHERE phone = \(phone)"
        ) { row throws(StoreError) in
            (student: try row.id(StudentID.self), since: try row.instant(), endedAt: try row.optionalInstant())
        }
        guard let own = ties.first(where: { $0.student == student }) else { return false }
        guard let oldest = ties.filter({ $0.endedAt == nil }).map(\.since).min() else {
            return ties.allSatisfy { own.since <= $0.since }
        }
        return own.since <= oldest && own.endedAt.map { $0 >= oldest } ?? true
    }
}
