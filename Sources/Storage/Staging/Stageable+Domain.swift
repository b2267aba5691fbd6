public import Domain

extension School: Stageable {
    public static let file = ImportFile.schools

    public func columns(_: Vault) -> [SQLValue] {
        row(id, name, city, country, timeZone, language, scale, isActive, phone, hidesComparison)
    }
}

extension SchoolClass: Stageable {
    public static let file = ImportFile.classes
    public func columns(_: Vault) -> [SQLValue] { row(id, school, year, name, level) }
}

extension EnrolledStudent: Stageable {
    public static let file = ImportFile.students

    public func columns(_ vault: Vault) throws(StoreError) -> [SQLValue] {
        let sealed = try code.map { code throws(StoreError) in try vault.seal(code, of: student.id) }
        return row(
            student.id, student.schoolClass, student.givenName, student.familyName, student.status, joined(student.phones), student.email,
            code.map(vault.hash), sealed)
    }
}

extension Guardian: Stageable {
    public static let file = ImportFile.guardians
    public func columns(_: Vault) -> [SQLValue] { row(id, givenName, familyName, language, email, joined(phones)) }
}

extension Guardianship: Stageable {
    public static let file = ImportFile.guardianships
    public func columns(_: Vault) -> [SQLValue] { row(guardian, student, relation, rights, endedReason) }
}

extension CodedSubscription: Stageable {
    public static let file = ImportFile.subscriptions
    public func columns(_ vault: Vault) -> [SQLValue] { row(phone, since, vault.hash(code)) }
}

extension Subject: Stageable {
    public static let file = ImportFile.subjects
    public func columns(_: Vault) -> [SQLValue] { row(id, school, name, short) }
}

extension TimetableLesson: Stageable {
    public static let file = ImportFile.timetable

    /// A lesson that holds from ever is kept as from day 0: `NULL` cannot be part of a key.
    public func columns(_: Vault) -> [SQLValue] {
        row(schoolClass, weekday, lesson, validFrom?.number ?? 0, validTo, starts, ends, subject, room)
    }
}

extension Lesson: Stageable {
    public static let file = ImportFile.lessons
    public func columns(_: Vault) -> [SQLValue] { row(id, schoolClass, subject, day, lesson, topic, enteredAt) }
}

extension CalendarDay: Stageable {
    public static let file = ImportFile.calendar
    public func columns(_: Vault) -> [SQLValue] { row(school, day, kind, until, note) }
}

extension StaffMember: Stageable {
    public static let file = ImportFile.staff
    public func columns(_: Vault) -> [SQLValue] { row(id, school, givenName, familyName, role, schoolClass, joined(phones), email) }
}

extension Recipient: Stageable {
    public static let file = ImportFile.recipients
    public func columns(_: Vault) -> [SQLValue] { row(student, kind, way, address, language, isOptedOut, prefersLatin) }
}

func joined(_ phones: [PhoneNumber]) -> String { phones.map(\.rawValue).joined(separator: " ") }

func row(_ values: (any SQLBindable)?...) -> [SQLValue] { values.map { $0?.sqlValue ?? .null } }
