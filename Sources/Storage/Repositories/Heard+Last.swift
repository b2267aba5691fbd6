public import Domain

extension Heard {
    /// When the number last heard something of the student; `nil`: never.
    public func last(of student: StudentID, by phone: PhoneNumber) throws(StoreError) -> Instant? {
        try database.first("SELECT MAX(heard_at) FROM heard WHERE student_id = \(student) AND phone = \(phone)") { row throws(StoreError) in
            try row.optionalInstant()
        } ?? nil
    }
}
