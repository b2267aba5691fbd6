import CICU

/// A message pattern taken apart by ICU's own parser (MessageFormat syntax). Offsets are UTF-16 units of the text.
struct PatternParts {
    let text: [UInt16]
    let parts: [schoolbell_part]

    init(_ phrase: String) throws(PatternFault) {
        text = Array(phrase.utf16)
        guard text.count <= PatternReader.longest else { throw .tooLong(text.count) }
        var error = SCHOOLBELL_PATTERN_GOOD
        var offset: Int32 = 0
        let units = Self.hyphensHidden(text)
        // A unit of text makes at most two parts; the message itself has two more.
        let capacity = units.count * 2 + 4
        parts = [schoolbell_part](unsafeUninitializedCapacity: capacity) { buffer, count in
            let found = schoolbell_pattern_parts(units, Int32(units.count), buffer.baseAddress, Int32(capacity), &error, &offset)
            if found > capacity { error = SCHOOLBELL_PATTERN_TOO_LARGE }
            count = min(max(0, Int(found)), capacity)
        }
        guard error == SCHOOLBELL_PATTERN_GOOD else { throw Self.fault(error, at: max(0, Int(offset))) }
    }

    func substring(_ part: schoolbell_part) -> String { substring(Int(part.index), Int(part.index + part.length)) }

    func substring(_ start: Int, _ end: Int) -> String { String(decoding: text[start..<max(start, end)], as: UTF16.self) }

    /// ICU takes "-" in a name for the end of it. The text goes to ICU with a letter in its place, and is read from the original.
    private static func hyphensHidden(_ text: [UInt16]) -> [UInt16] {
        var units = text
        for index in text.indices.dropFirst().dropLast()
        where text[index] == 0x2D && isNameUnit(text[index - 1]) && isNameUnit(text[index + 1]) {
            units[index] = 0x61
        }
        return units
    }

    private static func isNameUnit(_ unit: UInt16) -> Bool {
        (0x61...0x7A).contains(unit) || (0x30...0x39).contains(unit) || (0x41...0x5A).contains(unit)
    }

    private static func fault(_ error: schoolbell_pattern_error, at offset: Int) -> PatternFault {
        switch error {
        case SCHOOLBELL_PATTERN_BRACES:
            PatternFault(offset: offset, message: "a brace is not closed", hint: "every { needs its }")
        case SCHOOLBELL_PATTERN_NO_OTHER:
            PatternFault(offset: offset, message: "select and plural need a branch \"other\"", hint: "add other {…}")
        case SCHOOLBELL_PATTERN_TOO_LARGE:
            PatternFault(offset: offset, message: "the phrase is too large", hint: "make several phrases of it")
        default:
            PatternFault(
                offset: offset, message: "this is no message pattern",
                hint: "every { needs its }; placeholders look like {name} or {n, words}")
        }
    }
}
