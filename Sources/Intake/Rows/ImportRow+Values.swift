import Domain

/// The kinds of value that stand in the files.
extension ImportRow {
    mutating func id<ID: Identifier>(_ column: String, _: ID.Type = ID.self) -> ID? {
        required(column, Self.badID) { ID(rawValue: $0) }
    }

    mutating func optionalID<ID: Identifier>(_ column: String, _: ID.Type = ID.self) -> ID? {
        optional(column, Self.badID) { ID(rawValue: $0) }
    }

    /// A name or another short text: one line.
    mutating func name(_ column: String, limit: Int = 200) -> String? {
        required(column, "longer than \(limit) bytes, or with control characters") { Self.isLine($0, limit) ? $0 : nil }
    }

    mutating func optionalName(_ column: String, limit: Int = 200) -> String? {
        optional(column, "longer than \(limit) bytes, or with control characters") { Self.isLine($0, limit) ? $0 : nil }
    }

    /// Free text: `DiaryText` makes one line of it.
    mutating func words(_ column: String, limit: Int = textLimit) -> String? {
        let known = faults.count
        let words = optionalWords(column, limit: limit)
        if words == nil, faults.count == known { refuse(column, "is empty") }
        return words
    }

    mutating func optionalWords(_ column: String, limit: Int = textLimit) -> String? {
        let words = optional(column, "longer than \(limit) bytes") { text in
            let words = DiaryText.cleaned(text)
            return words.utf8.count <= limit ? words : nil
        }
        return words?.isEmpty == false ? words : nil
    }

    mutating func day(_ column: String) -> Day? { required(column, Self.badDay) { Day($0) } }
    mutating func optionalDay(_ column: String) -> Day? { optional(column, Self.badDay) { Day($0) } }
    mutating func time(_ column: String) -> ClockTime? { required(column, "no time HH:MM") { ClockTime($0) } }

    mutating func instant(_ column: String) -> Instant? { required(column, Self.badInstant) { Instant($0) } }
    mutating func optionalInstant(_ column: String) -> Instant? { optional(column, Self.badInstant) { Instant($0) } }

    /// When an entry was written. One from the future would make its class look fresh until then.
    mutating func enteredAt(_ context: ImportContext) -> Instant? {
        guard let moment = instant("entered_at") else { return nil }
        if moment <= context.options.now.adding(minutes: Self.clockTolerance) { return moment }
        refuse("entered_at", "more than a day later than now", text("entered_at"))
        return nil
    }

    mutating func number(_ column: String, in range: ClosedRange<Int>) -> Int? {
        required(column, "no number from \(range.lowerBound) to \(range.upperBound)") { text in
            guard text.utf8.count <= 4, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
            return range.contains(number) ? number : nil
        }
    }

    mutating func choice<Value: RawRepresentable<String> & CaseIterable>(_ column: String, _: Value.Type = Value.self) -> Value? {
        required(column, Self.badChoice(Value.self)) { Value(rawValue: $0.lowercased()) }
    }

    mutating func optionalChoice<Value: RawRepresentable<String> & CaseIterable>(_ column: String, _: Value.Type = Value.self) -> Value? {
        optional(column, Self.badChoice(Value.self)) { Value(rawValue: $0.lowercased()) }
    }

    mutating func truth(_ column: String) -> Bool? { required(column, Self.badTruth, Self.truth) }

    mutating func truth(_ column: String, ifEmpty usual: Bool) -> Bool {
        optional(column, Self.badTruth, Self.truth) ?? usual
    }

    mutating func language(_ column: String) -> Language? { required(column, Self.badLanguage, Self.language) }
    mutating func optionalLanguage(_ column: String) -> Language? { optional(column, Self.badLanguage, Self.language) }

    mutating func email(_ column: String) -> String? {
        optional(column, "no e-mail address") { EmailAddress.isWellFormed($0) ? $0 : nil }
    }
}

extension ImportRow {
    private static let badID = "longer than 64 bytes, or with control characters"
    private static let badDay = "no day YYYY-MM-DD"
    private static let badInstant = "no moment in ISO 8601 with an offset, such as 2026-11-20T13:30+02:00"
    private static let badTruth = "none of 1, 0, true, false, yes, no"
    private static let badLanguage = "none of bg, et, uk, es, en"
    /// A day, in minutes: clocks of schools are wrong, and zones mistaken.
    private static let clockTolerance = 1_440
    /// 10,000 characters of four bytes.
    static let textLimit = 40_000

    private static let languages: [Language] = [.bulgarian, .estonian, .ukrainian, .spanish, .english]

    private static func badChoice<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> String {
        "none of " + Value.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private static func language(_ text: String) -> Language? {
        languages.first { $0.rawValue == text.lowercased() }
    }

    private static func truth(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "1", "true", "yes": true
        case "0", "false", "no": false
        default: nil
        }
    }

    private static func isLine(_ text: String, _ limit: Int) -> Bool {
        text.utf8.count <= limit && !text.unicodeScalars.contains(where: DiaryText.isControl)
    }
}
