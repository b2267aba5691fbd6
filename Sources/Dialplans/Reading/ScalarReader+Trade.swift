import Foundation

/// Values that have a form of their own: lengths of time, telephone numbers, clocks and calendars.
extension ScalarReader {
    /// `500ms`, `5s` or `2m`.
    func duration(_ element: Element, _ what: String, in bounds: ClosedRange<Milliseconds>) -> Milliseconds? {
        guard let text = text(element, what) else { return nil }
        let units = [("ms", 1), ("s", 1_000), ("m", 60_000)]
        for (unit, factor) in units where text.hasSuffix(unit) {
            guard let count = Self.digits(text.dropLast(unit.count), most: 7) else { continue }
            return within(bounds, count * factor, element, what, unit: "ms")
        }
        log.add(.badDuration, at: element.place, "\(text) is no length of time", hint: "write 500ms, 5s or 2m")
        return nil
    }

    /// A number in E.164 form (ITU-T E.164): a plus, the country, at most 15 digits in all.
    func phoneNumber(_ element: Element, _ what: String) -> String? {
        guard let text = text(element, what) else { return nil }
        let digits = text.dropFirst().utf8
        let isNumber = text.hasPrefix("+") && (7...15).contains(digits.count) && digits.first != 0x30
        if isNumber, digits.allSatisfy({ (0x30...0x39).contains($0) }) { return text }
        log.add(
            .badPhoneNumber, at: element.place, "\(text) is no telephone number",
            hint: "write it in quotes with its country and without spaces: \"+359888100002\"")
        return nil
    }

    /// `08:30`; `24:00` is the end of a day.
    func time(_ text: some StringProtocol) -> TimeOfDay? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 2, parts[1].utf8.count == 2 else { return nil }
        guard let hour = Self.digits(parts[0], most: 2), let minute = Self.digits(parts[1], most: 2) else { return nil }
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        return TimeOfDay(hour: hour, minute: minute)
    }

    /// `2026-12-25`, a day that exists in the Gregorian calendar.
    func date(_ text: String) -> CalendarDate? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        guard let year = Self.digits(parts[0], most: 4), let month = Self.digits(parts[1], most: 2) else { return nil }
        guard let day = Self.digits(parts[2], most: 2), year > 0, (1...12).contains(month) else { return nil }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day) ? CalendarDate(year: year, month: month, day: day) : nil
    }

    static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    /// A zone of the IANA time zone database, by its area and place.
    func timeZone(_ element: Element) -> String? {
        guard let text = text(element, "a time zone") else { return nil }
        if text == "UTC" || (text.contains("/") && text.utf8.count <= 64 && TimeZone.knownTimeZoneIdentifiers.contains(text)) {
            return text
        }
        let hint = NearMiss.nearest(to: text, among: TimeZone.knownTimeZoneIdentifiers).map { "did you mean \($0)?" }
        log.add(.badTimeZone, at: element.place, "\(text) is no time zone", hint: hint ?? "write AREA/PLACE, such as Europe/Sofia")
        return nil
    }
}
