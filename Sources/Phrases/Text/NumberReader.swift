import Dialplans

/// Spells the numbers in a text: dates, times, marks, ordinals, ranges, and what is left digit by digit or as a number.
struct NumberReader {
    /// What a written number is called, and where the text goes on.
    struct Reading {
        var words: String
        var end: Int
    }

    let text: [Unicode.Scalar]
    let grammar: any Grammar
    private var out: [Unicode.Scalar] = []

    /// The only digits in the text are 0–9.
    init(_ text: [Unicode.Scalar], grammar: any Grammar) {
        self.text = text
        self.grammar = grammar
    }

    func spelt() -> [Unicode.Scalar] {
        var reader = self
        var index = 0
        // What stands after this has been taken over as it is.
        var read = 0
        while index < text.count {
            guard WrittenNumber.isDigit(text[index]) else {
                reader.out.append(text[index])
                index += 1
                continue
            }
            let number = WrittenNumber(text, at: index)
            let money = money(number, notBefore: read)
            if let money { reader.out.removeLast(index - money.start) }
            let reading = money?.0 ?? reading(number)
            reader.put(reading.words, before: reading.end)
            index = afterSeparator(reading.end)
            read = index
        }
        return reader.out
    }

    private func reading(_ number: WrittenNumber) -> Reading {
        inTime(number) ?? grouped(number) ?? decimal(number) ?? range(number) ?? ordinal(number) ?? lettered(number) ?? plain(number)
    }

    /// What is known by the words around it comes first.
    private func inTime(_ number: WrittenNumber) -> Reading? {
        phone(number) ?? time(number) ?? schoolYear(number) ?? dayAndMonth(number) ?? numbered(number) ?? counted(number) ?? date(number)
    }

    private mutating func put(_ words: String, before end: Int) {
        if let last = out.last, SpeakableScalar.isLetter(last) || SpeakableScalar.isMark(last) { out.append(" ") }
        out += Array(words.unicodeScalars)
        let parts = afterSeparator(end) > end
        if parts || end < text.count && (SpeakableScalar.isLetter(text[end]) || WrittenNumber.isDigit(text[end])) { out.append(" ") }
    }

    /// A sign that stood between two numbers and meant nothing known is not read.
    private func afterSeparator(_ end: Int) -> Int {
        guard end + 1 < text.count, WrittenNumber.between.contains(text[end]), WrittenNumber.isDigit(text[end + 1]) else { return end }
        return end + 1
    }

    private func decimal(_ number: WrittenNumber) -> Reading? {
        guard let point = number.separator(0), point == "." || point == ",", number.separator(1).map({ $0 != "." && $0 != "," }) ?? true,
            let whole = number.value(0, most: 9), case let fraction = number.run(1, most: 3), !fraction.isEmpty
        else { return nil }
        return Reading(words: grammar.decimal(whole: whole, fraction: fraction), end: number.runs[1].end)
    }

    /// 5–6, 2025–2026: short enough to be a range, and rising.
    private func range(_ number: WrittenNumber) -> Reading? {
        guard let dash = number.separator(0), dash == "-" || dash == "–", number.separator(1) != dash,
            number.runs[0].digits.count <= 2 && number.runs[1].digits.count <= 2
                || number.run(0, most: 4).count == 4 && number.run(1, most: 4).count == 4,
            let from = number.value(0, most: 4), let to = number.value(1, most: 4), from < to
        else { return nil }
        return Reading(words: "\(grammar.cardinal(from, .neuter)) \(grammar.words.upTo) ", end: number.runs[0].end + 1)
    }

    /// 1-ви, 21st, and where a stop makes an ordinal 3. klass.
    private func ordinal(_ number: WrittenNumber) -> Reading? {
        guard let value = number.value(0, most: 4), case let end = number.runs[0].end, end < text.count else { return nil }
        if text[end] == ".", end + 1 < text.count, text[end + 1] == " ",
            let words = grammar.stoppedOrdinal(value, before: word(at: end + 2))
        {
            return Reading(words: words, end: end + 1)
        }
        if let words = stoppedRange(value, at: end) { return Reading(words: words, end: end + 2) }
        let hyphen = text[end] == "-" ? "-" : ""
        let ending = word(at: end + hyphen.count)
        let small = ending.count == 1 ? ending : ending.lowercased()
        guard let words = grammar.ordinal(value, ending: hyphen + small) ?? grammar.ordinal(value, ending: small) else { return nil }
        return Reading(words: words, end: end + hyphen.count + ending.unicodeScalars.count)
    }

    /// 1.–4. klass
    private func stoppedRange(_ value: Int, at end: Int) -> String? {
        guard end + 2 < text.count, text[end] == ".", text[end + 1] == "-" || text[end + 1] == "–", WrittenNumber.isDigit(text[end + 2])
        else {
            return nil
        }
        let last = WrittenNumber(text, at: end + 2).runs[0].end
        guard last + 1 < text.count, text[last] == ".", text[last + 1] == " " else { return nil }
        return grammar.stoppedOrdinal(value, before: word(at: last + 2)).map { "\($0) \(grammar.words.upTo) " }
    }

    private func plain(_ number: WrittenNumber) -> Reading {
        let (digits, end) = number.runs[0]
        guard digits.count <= 6, digits == "0" || !digits.hasPrefix("0"), let value = Int(digits) else {
            return Reading(words: Spelling.code(digits, grammar.words), end: end)
        }
        if (1000...2999).contains(value), let after = mark(of: grammar.text.yearMarks, at: end) {
            return Reading(words: grammar.year(value), end: after)
        }
        let noun = end < text.count && text[end] == " " ? word(at: end + 1).lowercased() : ""
        let gender = grammar.text.nouns[noun] ?? .neuter
        return thousands(value, end) ?? Reading(words: grammar.cardinal(value, gender), end: end)
    }

    /// 10 000: three noughts after a space.
    private func thousands(_ value: Int, _ end: Int) -> Reading? {
        guard (1...999).contains(value), end + 4 <= text.count, text[end..<(end + 4)].elementsEqual(" 000".unicodeScalars),
            end + 4 == text.count || !WrittenNumber.isDigit(text[end + 4])
        else { return nil }
        return Reading(words: grammar.cardinal(value * 1000, .neuter), end: end + 4)
    }
}
