public import Domain

/// Where notices go.
public struct Recipients {
    let database: Database
    public init(_ database: Database) { self.database = database }

    /// Whether anything goes to a number, or would if it were not opted out.
    public func has(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        try database.exists("SELECT 1 FROM recipients WHERE address = \(phone) AND way = \(NoticeWay.sms)")
    }

    /// Who is told by SMS now: as the school says and as parents chose on the line, without those who opted out.
    public func told(of student: StudentID) throws(StoreError) -> [Recipient] {
        try database.all(
            "SELECT kind, address, language, latin FROM sms_recipients WHERE student_id = \(student) ORDER BY kind, address"
        ) { row throws(StoreError) in
            Recipient(
                student: student, kind: try row.value(), way: .sms, address: try row.text(), language: try row.optionalValue(),
                prefersLatin: try row.bool())
        }
    }

    /// As the school says.
    public func all(of student: StudentID) throws(StoreError) -> [Recipient] {
        try database.all(
            """
            SELECT student_id, kind, way, address, language, opted_out, latin FROM recipients
            WHERE student_id = \(student) ORDER BY kind, way, address
            """
        ) { row throws(StoreError) in
            Recipient(
                student: try row.id(), kind: try row.value(), way: try row.value(), address: try row.text(),
                language: try row.optionalValue(), isOptedOut: try row.bool(), prefersLatin: try row.bool())
        }
    }
}
