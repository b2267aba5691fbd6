public import Domain
public import Storage

/// Queues the notices of days: on Friday evening the week's absences, on the evening of each working day the tests to come.
public struct EveningPlanner {
    private let store: Store
    public init(_ store: Store) { self.store = store }

    /// Queues what is due at the schools whose evening has come, a transaction for each; what is queued already is not again.
    ///
    /// - Returns: how many notices were queued.
    @discardableResult
    public func plan(at now: Instant) throws -> Int {
        try store.read { try Schools($0).all() }.filter(\.isActive).reduce(0) { count, school in
            let evening = Evening.last(at: now, in: school.timeZone)
            guard try store.read({ try !Evenings($0).isDone(evening, at: school.id) }) else { return count }
            return try count + store.whenFree { try store.write { try plan(evening, at: school, $0, now) } }
        }
    }

    private func plan(_ evening: Day, at school: School, _ database: Database, _ now: Instant) throws(StoreError) -> Int {
        let evenings = Evenings(database)
        let time = try SchoolTimes(database, at: now).time(of: school)
        var notices: [Notice] = []
        func add(_ addressees: [Evenings.Addressee], _ kind: NoticeKind, _ subject: NoticeSubject) {
            notices += addressees.map {
                Notice(
                    student: $0.student, kind: kind, address: $0.phone, subject: subject, day: evening,
                    dueAt: Evening.of(evening, in: school.timeZone), changedAt: now)
            }
        }
        if let week = WeeklySummary.week(toldOn: evening) {
            add(try evenings.ofWeek(week, at: school.id), .weekly, .week(evening))
        }
        if let days = TestNotices.days(toldOn: evening, time) {
            add(try evenings.ofTests(days, at: school.id), .test, .tests(evening))
        }
        for notice in notices { try Outbox(database).queue(notice) }
        try evenings.finish(evening, at: school.id)
        return notices.count
    }
}
