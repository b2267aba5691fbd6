/// The spelling of a moment in ISO 8601, taken apart.
struct InstantText {
    let instant: Instant

    init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(41))
        guard (17...40).contains(bytes.count), bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20 else { return nil }
        guard let day = Day(String(decoding: bytes[..<10], as: UTF8.self)) else { return nil }
        let clock = bytes[11...]
        guard let sign = clock.firstIndex(where: { [0x2B, 0x2D, 0x5A, 0x7A].contains($0) }) else { return nil }
        guard let time = Self.milliseconds(clock[..<sign]), let offset = Self.offset(clock[sign...]) else { return nil }
        instant = Instant(milliseconds: Int64(day.sinceEpoch) * 86_400_000 + Int64(time - offset))
    }

    /// `HH:MM`, `HH:MM:SS` or `HH:MM:SS.fraction`; what is finer than a millisecond is dropped.
    private static func milliseconds(_ bytes: ArraySlice<UInt8>) -> Int? {
        let parts = bytes.split(separator: 0x3A, omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), parts[0].count == 2, parts[1].count == 2 else { return nil }
        guard let hour = Digits.number(parts[0]), let minute = Digits.number(parts[1]), hour < 24, minute < 60 else { return nil }
        guard parts.count == 3 else { return (hour * 60 + minute) * 60_000 }
        let seconds = parts[2].split(separator: 0x2E, omittingEmptySubsequences: false)
        guard seconds.count <= 2, seconds[0].count == 2, let second = Digits.number(seconds[0]), second < 60 else { return nil }
        guard seconds.count == 2 else { return ((hour * 60 + minute) * 60 + second) * 1_000 }
        guard let fraction = Digits.number((seconds[1] + [0x30, 0x30]).prefix(3)), Digits.number(seconds[1]) != nil else { return nil }
        return ((hour * 60 + minute) * 60 + second) * 1_000 + fraction
    }

    /// `Z`, `+HH:MM`, `+HHMM` or `+HH`, in milliseconds.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard let sign = bytes.first else { return nil }
        if sign == 0x5A || sign == 0x7A { return bytes.count == 1 ? 0 : nil }
        let digits = bytes.dropFirst().filter { $0 != 0x3A }
        guard digits.count == 2 || digits.count == 4, bytes.count <= 6, let number = Digits.number(digits) else { return nil }
        let minutes = digits.count == 2 ? number * 60 : number / 100 * 60 + number % 100
        guard minutes <= 18 * 60, digits.count == 2 || number % 100 < 60 else { return nil }
        return (sign == 0x2D ? -minutes : minutes) * 60_000
    }
}
