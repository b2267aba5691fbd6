import Dialplans

/// Fills one phrase with its values. Text of one language gathers in a run; text of another begins a new one.
struct Rendering {
    let phrase: PhraseKey
    let values: [VariableName: Value]
    let wording: Wording
    let plurals: PluralRules
    let lexicons: [LanguageCode: Lexicon]
    let subjects: SubjectNames
    private var runs: [(text: String, language: LanguageCode)] = []

    /// What is read of a name, in Unicode scalars.
    static let longestName = 200

    init(
        phrase: PhraseKey, values: [VariableName: Value], wording: Wording, plurals: PluralRules, lexicons: [LanguageCode: Lexicon] = [:],
        subjects: SubjectNames = .none
    ) {
        self.lexicons = lexicons
        self.subjects = subjects
        self.phrase = phrase
        self.values = values
        self.wording = wording
        self.plurals = plurals
    }

    private var language: LanguageCode { wording.grammar.words.language }

    /// What is to be said, in a row.
    var pieces: [SpokenText] {
        runs.compactMap { SpokenText(OutsideText.tidy($0.text), language: $0.language, phrase: phrase) }
    }

    mutating func add(_ pattern: PhrasePattern) throws(PhraseError) {
        for part in pattern.parts {
            switch part {
            case .literal(let text): put(text)
            case .value(let name, let form): try add(name, form)
            case .select(let name, let branches): try add(branches[symbol(name)] ?? branches["other"] ?? PhrasePattern())
            case .plural(let name, let exact, let categories):
                let number = try number(name)
                try add(exact[number] ?? categories[plurals.category(of: number)] ?? categories[.other] ?? PhrasePattern())
            }
        }
    }

    private mutating func add(_ name: VariableName, _ form: PhraseForm) throws(PhraseError) {
        let value = try value(name)
        guard form.kinds.contains(value.kind) else { throw .wrongKind(phrase, name, value.kind) }
        switch value.content {
        case .text(let text, let language): putOutside(text, language)
        case .name(let text, let language):
            if let subject = subject(text, language) { putOutside(subject, self.language, isName: true) } else { putName(text, language) }
        case .child(_, let text, let language): putName(text, language)
        case .language(let code):
            guard let own = Grammars.ownNames[code] else { throw .unspeakable(phrase, name) }
            put(own, code)
        default:
            guard let words = wording.words(value.content, form) else { throw .unspeakable(phrase, name) }
            // A day that opens a sentence is spoken as any other, and read with a capital.
            put(form == .dateOn && runs.isEmpty ? words.prefix(1).uppercased() + words.dropFirst() : words)
        }
    }

    /// A usual subject of a school of another language is called as the call's language calls it.
    private func subject(_ name: String, _ source: LanguageCode?) -> String? {
        guard let source, source != language, name.utf8.count <= Self.longestName else { return nil }
        return subjects.name(of: lexicons[source]?.words(in: name) ?? name, from: source, to: language)
    }

    /// A name in another alphabet is written in the call's, and said in the call's voice with the words around it.
    private mutating func putName(_ name: String, _ source: LanguageCode?) {
        let head = String(String.UnicodeScalarView(name.unicodeScalars.prefix(Self.longestName)))
        guard let source, Transliteration.isStrange(head, from: source, to: language) else { return putOutside(head, source, isName: true) }
        // The lexicon of the call's language knows names as they are written, too.
        let known = lexicons[language]?.words(in: head) ?? head
        let whole = lexicons[source]?.words(in: known) ?? known
        putOutside(Transliteration.name(whole, from: source, to: language), language, isName: true)
    }

    private mutating func putOutside(_ text: String, _ language: LanguageCode?, isName: Bool = false) {
        // A language that can't be spelt yet is read in the call's voice, which can spell its numbers.
        let voice = language.flatMap { Grammars.all[$0] == nil ? nil : $0 } ?? self.language
        let limit = isName ? Self.longestName * 2 : OutsideText.longest
        put(OutsideText.cleaned(text, in: voice, limit: limit, lexicon: lexicons[voice] ?? .empty, isName: isName), voice)
    }

    /// Punctuation that follows a name stays with it, whatever its language: the voice falls or rises by it.
    private mutating func put(_ text: String, _ language: LanguageCode? = nil) {
        let language = language ?? self.language
        guard let last = runs.last, last.language != language else {
            if runs.isEmpty { runs.append(("", language)) }
            runs[runs.count - 1].text += text
            return
        }
        let words = text.unicodeScalars.drop { !SpeakableScalar.isOfWord($0) }
        runs[runs.count - 1].text += text.unicodeScalars.prefix(text.unicodeScalars.count - words.count).map(String.init).joined()
        if !words.isEmpty { runs.append((String(Substring(words)), language)) }
    }

    private func value(_ name: VariableName) throws(PhraseError) -> Value {
        guard let value = values[name] else { throw .noValue(phrase, name) }
        return value
    }

    private func number(_ name: VariableName) throws(PhraseError) -> Int {
        let value = try value(name)
        guard case .number(let number) = value.content else { throw .wrongKind(phrase, name, value.kind) }
        return number
    }

    private func symbol(_ name: VariableName) throws(PhraseError) -> String {
        let value = try value(name)
        switch value.content {
        case .choice(let symbol): return symbol
        case .language(let code): return code.rawValue
        default: throw .wrongKind(phrase, name, value.kind)
        }
    }
}
