import Dialplans

/// What is numbered rather than counted: 5 клас, 5а клас, 5 и 6 клас, 1-4 клас, 21 и 22 ноември.
extension NumberReader {
    /// No row of numbers before one noun is longer.
    private static let longestRow = 8

    func numbered(_ number: WrittenNumber) -> Reading? {
        // What follows a stroke is part of something else.
        guard let value = number.value(0, most: 2), value > 0, number.start == 0 || text[number.start - 1] != "/" else { return nil }
        if number.runs.count == 2, let dash = number.separator(0), dash == "-" || dash == "–" {
            guard let last = number.value(1, most: 2), value < last, let noun = noun(at: number.runs[1].end, isInRow: true) else {
                return nil
            }
            return Reading(words: "\(words(value, before: noun)) \(grammar.words.upTo) ", end: number.runs[0].end + 1)
        }
        let end = afterDegree(number.runs[0].end)
        guard number.runs.count == 1, let noun = noun(at: end, isInRow: false), !isCount(value, noun, at: number) else { return nil }
        let letter = letter(at: end)
        return Reading(words: words(value, before: noun) + (letter.map { " \($0.name)" } ?? ""), end: letter?.end ?? end)
    }

    /// 12Б, 7-А: a room or a class, with the name of its letter.
    func lettered(_ number: WrittenNumber) -> Reading? {
        guard number.runs.count == 1, let value = number.value(0, most: 3), let letter = letter(at: number.runs[0].end), letter.isJoined
        else {
            return nil
        }
        return Reading(words: "\(grammar.cardinal(value, .neuter)) \(letter.name)", end: letter.end)
    }

    /// The noun of a row of numbers.
    private enum Noun {
        case named(String)
        case month
    }

    private func words(_ value: Int, before noun: Noun) -> String {
        switch noun {
        case .month: grammar.day(value)
        case .named(let name): grammar.ordinal(value, before: name) ?? grammar.cardinal(value, .neuter)
        }
    }

    /// One hour, or the first: one of what is also counted is an ordinal only after a preposition.
    private func isCount(_ value: Int, _ noun: Noun, at number: WrittenNumber) -> Bool {
        guard value == 1, case .named(let name) = noun, grammar.text.units[name] != nil || grammar.text.nouns[name] != nil else {
            return false
        }
        return !(1...3).contains(word(before: number.start).count)
    }

    /// The noun after a number that ends at the index, or after further numbers of its row.
    private func noun(at index: Int, isInRow: Bool) -> Noun? {
        var index = index
        for step in 0..<Self.longestRow {
            if isInRow || step > 0, month(at: index) != nil { return .month }
            let end = letter(at: index)?.end ?? index
            if let name = numberedNoun(at: end) { return .named(name) }
            guard let next = linked(at: end) else { return nil }
            index = next
        }
        return nil
    }

    /// 5° básico: the sign, which has become a word, makes an ordinal before such a noun.
    private func afterDegree(_ index: Int) -> Int {
        guard let degrees = grammar.words.signs["°"], index < text.count, text[index] == " ", word(at: index + 1) == degrees else {
            return index
        }
        let end = index + 1 + degrees.unicodeScalars.count
        let spaces = text[end...].prefix { $0 == " " }.count
        guard spaces > 0, numberedNoun(at: end + spaces - 1) != nil else { return index }
        return end + spaces - 1
    }

    private func numberedNoun(at index: Int) -> String? {
        guard index < text.count, text[index] == " " else { return nil }
        let name = word(at: index + 1).lowercased()
        return name.isEmpty || grammar.ordinal(1, before: name) == nil ? nil : name
    }

    /// The index after the next number of a row: 5, 6 и 7.
    private func linked(at index: Int) -> Int? {
        var start = index
        if start < text.count, text[start] == "," { start += 1 }
        if start < text.count, text[start] == " " { start += 1 }
        let link = word(at: start)
        if grammar.text.links.contains(link) { start += link.unicodeScalars.count + 1 } else if start < index + 2 { return nil }
        guard start < text.count, WrittenNumber.isDigit(text[start]) else { return nil }
        let number = WrittenNumber(text, at: start)
        return number.runs.count == 1 && number.value(0, most: 2) != nil ? number.runs[0].end : nil
    }

    /// A single letter by a number: 5а, 5-А, 5 "а" and, before its noun, 5 а.
    private func letter(at index: Int) -> (name: String, end: Int, isJoined: Bool)? {
        var start = index
        while start < text.count, start < index + 3, "-. \"".unicodeScalars.contains(text[start]) { start += 1 }
        let letter = word(at: start)
        guard letter.count == 1, let character = letter.lowercased().first, grammar.words.alphabet.contains(character) else { return nil }
        var end = start + letter.unicodeScalars.count
        if end < text.count, text[end] == "\"" { end += 1 }
        guard end == text.count || !WrittenNumber.isDigit(text[end]) else { return nil }
        let noun = numberedNoun(at: end)
        let isJoined = start == index || start == index + 1 && text[index] == "-"
        guard isJoined || noun != nil, !isEnding(letter, hyphen: start > index, before: noun) else { return nil }
        return (grammar.text.letters[character] ?? letter, end, isJoined)
    }

    /// 1-й урок, and not the class 1-Й; but 5-а клас is a class, for the noun has another gender.
    private func isEnding(_ letter: String, hyphen: Bool, before noun: String?) -> Bool {
        guard let gender = grammar.words.ordinalEndings[(hyphen ? "-" : "") + letter] else { return false }
        return noun.map { grammar.text.numbered[$0] == gender } ?? true
    }
}
