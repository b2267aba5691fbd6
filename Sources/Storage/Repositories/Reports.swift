public import Domain

/// Full reports as they were made. What their bytes mean is not known here.
public struct Reports {
    let database: Database
    public init(_ database: Database) { self.database = database }

    public func add(_ content: [UInt8], of student: StudentID, at now: Instant) throws(StoreError) -> ReportID {
        let id = ReportID(checked: Token.drawn())
        try database.execute(
            "INSERT INTO reports (report_id, student_id, made_at, content) VALUES (\(id), \(student), \(now), \(content))")
        return id
    }

    public func find(_ id: ReportID) throws(StoreError) -> StoredReport? {
        try database.first("SELECT report_id, student_id, made_at, content FROM reports WHERE report_id = \(id)", Self.read)
    }

    /// The newest first.
    public func all(of student: StudentID, limit: Int = 100) throws(StoreError) -> [StoredReport] {
        try database.all(
            """
            SELECT report_id, student_id, made_at, content FROM reports WHERE student_id = \(student)
            ORDER BY made_at DESC, report_id LIMIT \(limit)
            """, Self.read)
    }

    private static func read(_ row: inout SQLRow) throws(StoreError) -> StoredReport {
        StoredReport(id: try row.id(), student: try row.id(), madeAt: try row.instant(), content: try row.bytes())
    }
}

/// A report as it is kept.
public struct StoredReport: Hashable, Sendable {
    public var id: ReportID
    public var student: StudentID
    public var madeAt: Instant
    public var content: [UInt8]

    public init(id: ReportID, student: StudentID, madeAt: Instant, content: [UInt8]) {
        self.id = id
        self.student = student
        self.madeAt = madeAt
        self.content = content
    }
}
