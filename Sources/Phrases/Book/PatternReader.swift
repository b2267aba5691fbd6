import CICU
import Dialplans

/// Makes a `PhrasePattern` of ICU's parts, and finds what a phrase may not hold.
struct PatternReader {
    static let longest = 4_000
    static let deepest = 6

    private let source: PatternParts
    private let words: WordTable?
    private(set) var faults: [PatternFault] = []

    /// Without words, letters are not held against an alphabet.
    static func read(_ phrase: String, words: WordTable?) -> (PhrasePattern, [PatternFault]) {
        do throws(PatternFault) {
            var reader = PatternReader(source: try PatternParts(phrase), words: words)
            let pattern = reader.message(at: 0, depth: 0)
            return (pattern, reader.faults)
        } catch {
            return (PhrasePattern(), [error])
        }
    }

    private init(source: PatternParts, words: WordTable?) {
        self.source = source
        self.words = words
    }

    /// The message whose first part has this index.
    private mutating func message(at start: Int, depth: Int) -> PhrasePattern {
        var pattern = PhrasePattern()
        var text = Int(source.parts[start].index + source.parts[start].length)
        var literal = ""
        var index = start + 1
        let limit = Int(source.parts[start].limit)
        while index <= limit {
            let part = source.parts[index]
            literal += self.literal(text, Int(part.index))
            text = Int(part.index + part.length)
            if part.kind == SCHOOLBELL_PART_NUMBER_SIGN { faults.append(.numberSign(Int(part.index))) }
            if part.kind == SCHOOLBELL_PART_ARGUMENT_START {
                if !literal.isEmpty { pattern.parts.append(.literal(literal)) }
                literal = ""
                argument(at: index, depth: depth).map { pattern.parts.append($0) }
                index = Int(part.limit)
                text = Int(source.parts[index].index + source.parts[index].length)
            }
            index += 1
        }
        if !literal.isEmpty { pattern.parts.append(.literal(literal)) }
        return pattern
    }

    private mutating func argument(at start: Int, depth: Int) -> PhrasePattern.Part? {
        let part = source.parts[start]
        let name = source.parts[start + 1]
        guard name.kind == SCHOOLBELL_PART_ARGUMENT_NAME else {
            faults.append(.digit(Int(name.index), source.substring(name).first ?? "0"))
            return nil
        }
        guard depth < Self.deepest else {
            faults.append(.tooDeep(Int(part.index)))
            return nil
        }
        let variable = VariableName(source.substring(name))
        switch part.argument {
        case SCHOOLBELL_ARGUMENT_NONE: return .value(variable, .plain)
        case SCHOOLBELL_ARGUMENT_SIMPLE: return simple(variable, at: start)
        case SCHOOLBELL_ARGUMENT_SELECT: return select(variable, at: start, depth)
        case SCHOOLBELL_ARGUMENT_PLURAL: return plural(variable, at: start, depth)
        case SCHOOLBELL_ARGUMENT_ORDINAL: faults.append(.numberForm(Int(name.index), "selectordinal"))
        default: faults.append(.numberForm(Int(name.index), "choice"))
        }
        return nil
    }

    private mutating func simple(_ variable: VariableName, at start: Int) -> PhrasePattern.Part? {
        let type = source.parts[start + 2]
        let style = source.parts[start + 3].kind == SCHOOLBELL_PART_ARGUMENT_STYLE ? source.substring(source.parts[start + 3]) : nil
        let words = (style ?? "").split { $0 == " " || $0 == "\n" || $0 == "\t" }.joined(separator: " ")
        let name = source.substring(type)
        if let form = PhraseForm(type: name, style: style == nil ? nil : words) { return .value(variable, form) }
        let isICU = ["number", "spellout", "duration"].contains(name)
        let text = style == nil ? name : "\(name), \(words)"
        faults.append(isICU ? .numberForm(Int(type.index), name) : .unknownForm(Int(type.index), text))
        return nil
    }

    private mutating func select(_ variable: VariableName, at start: Int, _ depth: Int) -> PhrasePattern.Part {
        var branches: [String: PhrasePattern] = [:]
        for (selector, _, message) in selectors(of: start) {
            let branch = self.message(at: message, depth: depth + 1)
            if branches.updateValue(branch, forKey: source.substring(selector)) != nil { twice(selector) }
        }
        return .select(variable, branches)
    }

    private mutating func plural(_ variable: VariableName, at start: Int, _ depth: Int) -> PhrasePattern.Part {
        var exact: [Int: PhrasePattern] = [:]
        var categories: [PluralCategory: PhrasePattern] = [:]
        if let offset = offsetPart(of: start) {
            faults.append(PatternFault(offset: offset, message: "offset: is not allowed", hint: "use =0 {…} =1 {…} other {…}"))
        }
        for (selector, number, message) in selectors(of: start) {
            let branch = self.message(at: message, depth: depth + 1)
            let name = source.substring(selector)
            if let number {
                guard let value = Int(exactly: number) else { faults.append(.unknownForm(Int(selector.index), name)); continue }
                if exact.updateValue(branch, forKey: value) != nil { twice(selector) }
            } else if let category = PluralCategory(rawValue: name) {
                if categories.updateValue(branch, forKey: category) != nil { twice(selector) }
            } else {
                let known = PluralCategory.allCases.map(\.rawValue).joined(separator: ", ")
                faults.append(PatternFault(offset: Int(selector.index), message: "there is no plural \"\(name)\"", hint: "=N, \(known)"))
            }
        }
        faults += PluralCheck.faults(exact: Set(exact.keys), categories: Set(categories.keys), words, at: Int(source.parts[start].index))
        return .plural(variable, exact: exact, categories: categories)
    }

    private mutating func twice(_ selector: schoolbell_part) {
        let name = source.substring(selector)
        faults.append(PatternFault(offset: Int(selector.index), message: "the branch \"\(name)\" stands twice", hint: "take one away"))
    }

    /// Each selector of a choice, the number of an `=N`, and the index of its message.
    private func selectors(of start: Int) -> [(schoolbell_part, Double?, Int)] {
        var found: [(schoolbell_part, Double?, Int)] = []
        var index = start + 2
        let limit = Int(source.parts[start].limit)
        while index < limit {
            defer { index += 1 }
            guard source.parts[index].kind == SCHOOLBELL_PART_SELECTOR else { continue }
            let selector = source.parts[index]
            let isExact = source.parts[index + 1].kind == SCHOOLBELL_PART_NUMBER
            let message = index + (isExact ? 2 : 1)
            found.append((selector, isExact ? source.parts[index + 1].number : nil, message))
            index = Int(source.parts[message].limit)
        }
        return found
    }

    /// `offset:` gives a number before the first selector.
    private func offsetPart(of start: Int) -> Int? {
        let part = source.parts[start + 2]
        return part.kind == SCHOOLBELL_PART_NUMBER ? Int(part.index) : nil
    }

    private mutating func literal(_ start: Int, _ end: Int) -> String {
        guard start < end else { return "" }
        let text = source.substring(start, end)
        faults += LiteralText.faults(text, at: start, words)
        return LiteralText.plain(text)
    }
}
