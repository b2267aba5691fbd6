import Domain

/// Numbers that stand in one field, in any spelling: `0888 123 456, +359 2 987 6543`.
struct PhoneList {
    static let limit = 8

    /// In whose national spelling numbers are read; `nil`: only with `+` or `00` and the code of the country.
    let region: Country?

    /// One number; `nil`: it is none.
    func number(_ text: String) -> PhoneNumber? {
        guard text.utf8.count <= 32 else { return nil }
        if let region { return PhoneNumber(text, region: region) }
        let isInternational = text.hasPrefix("+") || text.hasPrefix("00")
        return isInternational ? PhoneNumber(text, region: .bulgaria) : nil
    }

    /// All numbers of a field, each once; `nil`: something in it is no number, or there are more than eight.
    ///
    /// Blanks stand between numbers and inside of them: from the left, as many words as make a number are taken together.
    func numbers(_ text: String) -> [PhoneNumber]? {
        guard text.utf8.count <= 256 else { return nil }
        var found: [PhoneNumber] = []
        for part in text.split(whereSeparator: { ",;/|".contains($0) }) {
            var words = part.split(whereSeparator: \.isWhitespace)[...]
            while !words.isEmpty {
                guard let (number, length) = first(words) else { return nil }
                if !found.contains(number) { found.append(number) }
                words = words.dropFirst(length)
            }
        }
        return (1...Self.limit).contains(found.count) ? found : nil
    }

    private func first(_ words: ArraySlice<Substring>) -> (number: PhoneNumber, words: Int)? {
        for length in stride(from: min(words.count, 6), through: 1, by: -1) {
            if let number = number(words.prefix(length).joined(separator: " ")) { return (number, length) }
        }
        return nil
    }
}
