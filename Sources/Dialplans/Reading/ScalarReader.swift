/// Reads single values. What is wrong is reported; the value that then comes back is of no use, and the state that holds it is left out.
struct ScalarReader {
    let log: FaultLog

    func text(_ element: Element, _ what: String) -> String? {
        if case .text(let text, let quoted) = element.content, quoted || !text.isEmpty { return text }
        log.add(.wrongType, at: element.place, "\(element.shape) stands where \(what) is expected", hint: "write one word")
        return nil
    }

    func name<N: Name>(_ element: Element, _ what: String) -> N? {
        guard let text = text(element, what) else { return nil }
        return name(text, at: element.place, what)
    }

    func name<N: Name>(_ text: String, at place: SourcePlace, _ what: String) -> N? {
        let scalars = text.unicodeScalars
        let isPlain = scalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
        if isPlain, (1...64).contains(scalars.count), let first = scalars.first, ("a"..."z").contains(first) { return N(text) }
        log.add(
            .badName, at: place, "\(text.isEmpty ? "an empty text" : text) cannot be the name of \(what)",
            hint: "small Latin letters, digits and hyphens, a letter first, at most 64" + NameSlip.hint(for: text, what))
        return nil
    }

    /// Reads one of the words of an enumeration.
    func word<W: RawRepresentable & CaseIterable>(_ element: Element, _ what: String) -> W? where W.RawValue == String {
        guard let text = text(element, what) else { return nil }
        if let word = W(rawValue: text) { return word }
        let hint = log.hint(for: text, among: W.allCases.map(\.rawValue))
        log.add(.unknownWord, at: element.place, "\(text) is no word for \(what)", hint: hint)
        return nil
    }

    func flag(_ element: Element, _ what: String) -> Bool? {
        guard let text = text(element, what) else { return nil }
        if text == "true" || text == "false" { return text == "true" }
        log.add(.unknownWord, at: element.place, "\(text) is no word for \(what)", hint: "true or false")
        return nil
    }

    /// A whole number within bounds.
    func count(_ element: Element, _ what: String, in bounds: ClosedRange<Int>) -> Int? {
        guard let text = text(element, what) else { return nil }
        guard let count = Self.digits(text, most: 9) else {
            log.add(.badCount, at: element.place, "\(text) is not a whole number", hint: "write digits only")
            return nil
        }
        return within(bounds, count, element, what, unit: "")
    }

    /// The number of keys that an entry has: `12` or `4..10`.
    func range(_ element: Element, _ what: String, in bounds: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let text = text(element, what) else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let ends = parts.count == 3 && parts[1].isEmpty ? [parts[0], parts[2]] : [text[...], text[...]]
        guard let low = Self.digits(ends[0], most: 9), let high = Self.digits(ends[1], most: 9), low <= high else {
            log.add(.badCount, at: element.place, "\(text) is no number of digits", hint: "write 12, or 4..10 for from 4 to 10")
            return nil
        }
        guard bounds.contains(low), bounds.contains(high) else {
            let hint = "from \(bounds.lowerBound) to \(bounds.upperBound)"
            log.add(.outOfRange, at: element.place, "\(text) is too much or too little for \(what)", hint: hint)
            return nil
        }
        return low...high
    }

    /// A key of the telephone.
    func key(_ text: String, at place: SourcePlace) -> Digit? {
        if let key = Digit(rawValue: text) { return key }
        log.add(.badKey, at: place, "\(text) is no key of a telephone", hint: "0 to 9, \"*\" or \"#\", the last two in quotes")
        return nil
    }

    func within(_ bounds: ClosedRange<Int>, _ value: Int, _ element: Element, _ what: String, unit: String) -> Int? {
        if bounds.contains(value) { return value }
        let hint = "from \(bounds.lowerBound)\(unit) to \(bounds.upperBound)\(unit)"
        log.add(.outOfRange, at: element.place, "\(value)\(unit) is too much or too little for \(what)", hint: hint)
        return nil
    }

    /// The value of a text of 1 to `most` ASCII digits.
    static func digits(_ text: some StringProtocol, most: Int) -> Int? {
        guard (1...most).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return Int(text)
    }
}
