public import Dialplans
public import Domain

/// All phrases of a service in all its languages.
public struct PhraseBook: Sendable {
    /// What is wrong in the files. Phrases with faults are not in the book.
    public let faults: [PhraseFault]
    /// Why some recordings are none of a phrase. They are not in the book; the phrases are.
    public let recordingFaults: [PhraseFault]
    let patterns: [LanguageCode: [PhraseKey: PhrasePattern]]
    let recordings: [LanguageCode: Set<PhraseKey>]
    let scales: [String: GradeScale]
    let plurals: [LanguageCode: PluralRules]
    let lexicons: [LanguageCode: Lexicon]
    let subjects: SubjectNames

    /// - Parameters:
    ///   - scales: the grade scales whose marks are spoken; a mark of another is spoken as its number.
    ///   - lexicons: how what is written is spoken, one file for each language.
    ///   - subjects: what subjects are called, one file for each language.
    ///   - recordings: the keys for which `prompts/<language>/recorded/KEY.wav` exists.
    public init(
        _ files: [PhraseFile], scales: [GradeScale] = [], recordings: [LanguageCode: Set<PhraseKey>] = [:],
        lexicons: [PhraseFile] = [], subjects: [PhraseFile] = []
    ) {
        var reading = BookReading(recordings: recordings)
        files.forEach { reading.read($0) }
        reading.compare()
        let read = lexicons.map { (language: $0.language, reading: LexiconReading($0, Grammars.all[$0.language]?.words)) }
        self.lexicons = Dictionary(read.map { ($0.language, $0.reading.lexicon) }, uniquingKeysWith: { first, _ in first })
        let named = SubjectReading(subjects)
        self.subjects = named.names
        faults = (reading.faults + read.flatMap(\.reading.faults) + named.faults).sorted {
            ($0.place.file, $0.place.line, $0.place.column) < ($1.place.file, $1.place.line, $1.place.column)
        }
        recordingFaults = reading.misplaced
        patterns = reading.patterns
        self.recordings = reading.playable
        self.scales = Dictionary(scales.map { ($0.id.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
        plurals = Dictionary(uniqueKeysWithValues: reading.patterns.keys.map { ($0, PluralRules($0)) })
    }

    /// The phrases of which there is a recording.
    public var recordedPhrases: [LanguageCode: Set<PhraseKey>] { recordings }

    public var languages: Set<LanguageCode> { Set(patterns.keys) }

    /// The phrases as the checks of a dialplan want them.
    public var catalogue: PhraseCatalogue {
        var phrases: [PhraseKey: [LanguageCode: PhraseDeclaration]] = [:]
        for (language, patterns) in patterns {
            for (key, pattern) in patterns { phrases[key, default: [:]][language] = PhraseDeclaration(placeholders: pattern.placeholders) }
        }
        return PhraseCatalogue(phrases)
    }

    /// What is said for a phrase with its values: pieces in a row, in the call's language and, for names and texts of another language, in
    /// theirs.
    public func render(
        _ phrase: PhraseKey, _ values: [VariableName: Value] = [:], in language: LanguageCode
    ) throws(PhraseError) -> [SpokenPiece] {
        guard let pattern = patterns[language]?[phrase], let grammar = Grammars.all[language], let plurals = plurals[language] else {
            throw .noPhrase(phrase, language)
        }
        let wording = Wording(grammar: grammar, scales: scales)
        var rendering = Rendering(
            phrase: phrase, values: values, wording: wording, plurals: plurals, lexicons: lexicons, subjects: subjects)
        try rendering.add(pattern)
        let pieces = rendering.pieces
        guard !pieces.isEmpty else { throw .empty(phrase) }
        if recordings[language]?.contains(phrase) == true, pieces.count == 1 { return [.recording(phrase, pieces[0])] }
        return pieces.map(SpokenPiece.text)
    }

    /// Free text from outside as the line would read it, by the lexicon of its language; `nil` where nothing of it can be spoken.
    public func spoken(outside text: String, in language: LanguageCode) -> SpokenText? {
        SpokenText(OutsideText.cleaned(text, in: language, lexicon: lexicons[language] ?? .empty), language: language, phrase: nil)
    }

    /// What a studio could still record: the phrases that need no value and have no recording, with their words.
    public func missingRecordings(in language: LanguageCode) -> [(key: PhraseKey, text: SpokenText)] {
        fixedPhrases(in: language).filter { recordings[language]?.contains($0) != true }.compactMap { key in
            (try? render(key, in: language)).flatMap { $0.count == 1 ? (key, $0[0].spoken) : nil }
        }
    }

    /// The phrases of a language that need no value: what can be made into sound beforehand.
    public func fixedPhrases(in language: LanguageCode) -> [PhraseKey] {
        (patterns[language] ?? [:]).filter { $0.value.placeholders.isEmpty }.keys.sorted()
    }
}
