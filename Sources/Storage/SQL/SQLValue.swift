public import Domain
public import Foundation

/// A value as the store's columns hold it.
public enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case text(String)
    case bytes([UInt8])
}

/// What can be bound to a parameter of a statement.
public protocol SQLBindable {
    var sqlValue: SQLValue { get }
}

extension SQLValue: SQLBindable {
    public var sqlValue: SQLValue { self }
}

extension Int: SQLBindable {
    public var sqlValue: SQLValue { .integer(Int64(self)) }
}

extension Int64: SQLBindable {
    public var sqlValue: SQLValue { .integer(self) }
}

extension Bool: SQLBindable {
    public var sqlValue: SQLValue { .integer(self ? 1 : 0) }
}

extension String: SQLBindable {
    public var sqlValue: SQLValue { .text(self) }
}

extension [UInt8]: SQLBindable {
    public var sqlValue: SQLValue { .bytes(self) }
}

extension TimeZone: SQLBindable {
    public var sqlValue: SQLValue { .text(identifier) }
}

/// A day is kept as the number YYYYMMDD.
extension Day: SQLBindable {
    public var sqlValue: SQLValue { .integer(Int64(number)) }
}

/// A time is kept as the number HHMM.
extension ClockTime: SQLBindable {
    public var sqlValue: SQLValue { .integer(Int64(number)) }
}

/// A moment is kept in milliseconds since 1970.
extension Instant: SQLBindable {
    public var sqlValue: SQLValue { .integer(milliseconds) }
}

extension SQLBindable where Self: RawRepresentable, RawValue == String {
    public var sqlValue: SQLValue { .text(rawValue) }
}

extension PhoneNumber: SQLBindable {}
extension Language: SQLBindable {}
extension Country: SQLBindable {}
extension SchoolID: SQLBindable {}
extension ClassID: SQLBindable {}
extension StudentID: SQLBindable {}
extension GuardianID: SQLBindable {}
extension SubjectID: SQLBindable {}
extension LessonID: SQLBindable {}
extension EntryID: SQLBindable {}
extension StaffID: SQLBindable {}
extension GradeScaleID: SQLBindable {}
extension StudentStatus: SQLBindable {}
extension Relation: SQLBindable {}
extension GuardianRights: SQLBindable {}
extension SubscriptionEndReason: SQLBindable {}
extension MarkKind: SQLBindable {}
extension AbsenceKind: SQLBindable {}
extension RemarkKind: SQLBindable {}
extension EntryKind: SQLBindable {}
extension CalendarKind: SQLBindable {}
extension StaffRole: SQLBindable {}
extension NoticeKind: SQLBindable {}
extension NoticeWay: SQLBindable {}
extension NoticeState: SQLBindable {}
extension ReportID: SQLBindable {}
extension TokenID: SQLBindable {}
