public import Domain

extension Heard {
    /// When the number first heard something of the student; `nil`: never.
    public func first(of student: StudentID, by phone: PhoneNumber) throws(StoreError) -> Instant? {
        try database.first("SELECT since FROM listeners WHERE student_id = \(student) AND phone = \(phone)") { row throws(StoreError) in
            try row.instant()
        }
    }
}
