public import Domain
public import Foundation

extension SQLRow {
    public mutating func id<ID: Identifier>(_: ID.Type = ID.self) throws(StoreError) -> ID { ID(checked: try text()) }

    public mutating func optionalID<ID: Identifier>(_: ID.Type = ID.self) throws(StoreError) -> ID? {
        try optionalText().map { ID(checked: $0) }
    }

    /// One of our enumerations, or another value that is kept as text.
    public mutating func value<Value: RawRepresentable<String>>(_: Value.Type = Value.self) throws(StoreError) -> Value {
        try wanted("\(Value.self)", Value(rawValue: try text()))
    }

    public mutating func optionalValue<Value: RawRepresentable<String>>(_: Value.Type = Value.self) throws(StoreError) -> Value? {
        guard let text = try optionalText() else { return nil }
        return try wanted("\(Value.self)", Value(rawValue: text))
    }

    public mutating func day() throws(StoreError) -> Day { try wanted("a day", Day(number: try integer())) }

    public mutating func optionalDay() throws(StoreError) -> Day? {
        guard let number = try optionalInteger() else { return nil }
        return try wanted("a day", Day(number: number))
    }

    public mutating func time() throws(StoreError) -> ClockTime { try wanted("a time", ClockTime(number: try integer())) }
    public mutating func instant() throws(StoreError) -> Instant { Instant(milliseconds: try integer64()) }

    public mutating func optionalInstant() throws(StoreError) -> Instant? {
        try optionalInteger64().map { Instant(milliseconds: $0) }
    }

    public mutating func zone() throws(StoreError) -> TimeZone {
        try wanted("a time zone", TimeZone(identifier: try text()))
    }

    /// Numbers that stand in one column, with blanks between.
    public mutating func phones() throws(StoreError) -> [PhoneNumber] {
        try text().split(separator: " ").compactMap { PhoneNumber(rawValue: String($0)) }
    }
}
