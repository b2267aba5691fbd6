import Dialplans

/// Reads the files of a book and holds its languages against one another.
struct BookReading {
    let recordings: [LanguageCode: Set<PhraseKey>]
    /// More faults of one phrase than these teach nobody anything.
    private static let mostOfOne = 20
    private(set) var faults: [PhraseFault] = []
    /// Those of recordings that no phrase can be, and what is left without these.
    private(set) var misplaced: [PhraseFault] = []
    private(set) var playable: [LanguageCode: Set<PhraseKey>] = [:]
    private(set) var patterns: [LanguageCode: [PhraseKey: PhrasePattern]] = [:]
    private var places: [LanguageCode: [PhraseKey: PhraseYAML.Entry]] = [:]
    private var sources: [LanguageCode: PhraseSource] = [:]

    init(recordings: [LanguageCode: Set<PhraseKey>]) { self.recordings = recordings }

    mutating func read(_ file: PhraseFile) {
        let yaml = PhraseYAML(file)
        faults += yaml.faults
        guard sources[file.language] == nil else {
            return add(yaml.source, 1, "there is another phrase file for \(file.language)", hint: "one phrases.yaml for each language")
        }
        sources[file.language] = yaml.source
        patterns[file.language] = [:]
        guard let words = Grammars.all[file.language]?.words else {
            let known = Grammars.all.keys.sorted().map(\.rawValue).joined(separator: ", ")
            return add(yaml.source, 1, "the language \(file.language) can't be spelt yet", hint: "languages: \(known)")
        }
        for entry in yaml.entries { read(entry, of: file.language, words, yaml.source) }
    }

    /// Every phrase stands in every language with the same placeholders, and a recording only where there are none.
    mutating func compare() {
        for language in places.keys.sorted() {
            for (key, entry) in (places[language] ?? [:]).sorted(by: { $0.key < $1.key }) { compare(key, entry, language) }
            for key in (recordings[language] ?? []).sorted() { place(key, language) }
        }
    }

    private mutating func read(_ entry: PhraseYAML.Entry, of language: LanguageCode, _ words: WordTable, _ source: PhraseSource) {
        places[language, default: [:]][entry.key] = entry
        let (pattern, found) = PatternReader.read(entry.text, words: words)
        faults += found.prefix(Self.mostOfOne).map { source.fault($0, in: entry.text, line: entry.line, column: entry.column) }
        let placeholders = pattern.placeholders
        for name in placeholders.filter({ $0.value.isEmpty }).keys.sorted() {
            add(source, entry.keyLine, "the forms of {\(name)} speak different kinds of value", hint: "give each value a name of its own")
        }
        let seconds = Breath.seconds(pattern, in: words.language)
        if seconds > Breath.longestSeconds {
            add(
                source, entry.keyLine, "\(entry.key) is spoken for about \(seconds) s without a pause",
                hint: "at most \(Breath.longestSeconds) s: put a stop or a comma where one breathes")
        }
        if found.isEmpty, !placeholders.values.contains(where: \.isEmpty) { patterns[language]?[entry.key] = pattern }
    }

    private mutating func compare(_ key: PhraseKey, _ entry: PhraseYAML.Entry, _ language: LanguageCode) {
        guard let source = sources[language] else { return }
        let absent = places.keys.sorted().filter { places[$0]?[key] == nil }
        let isFirst = places.keys.filter { places[$0]?[key] != nil }.min() == language
        if isFirst, !absent.isEmpty {
            let names = absent.map(\.rawValue).joined(separator: ", ")
            add(
                source, entry.keyLine, "the phrase \(key) is missing in \(names)", hint: "add it to that phrases.yaml, or take it away here"
            )
        }
        guard let own = patterns[language]?[key]?.placeholders.keys, let usual = usualPlaceholders(of: key), Set(own) != usual.names else {
            return
        }
        let unknown = Set(own).subtracting(usual.names).sorted().map { "{\($0)} is unknown there" }
        let lacking = usual.names.subtracting(own).sorted().map { "{\($0)} is missing here" }
        add(
            source, entry.keyLine,
            "\(key) has other placeholders than in \(usual.language): \((unknown + lacking).joined(separator: ", "))",
            hint: "name the same ones in every language")
    }

    /// The placeholders that most languages have in a phrase; of equally many, those of the first by its code.
    private func usualPlaceholders(of key: PhraseKey) -> (language: LanguageCode, names: Set<VariableName>)? {
        let languages = patterns.keys.sorted().filter { patterns[$0]?[key] != nil }
        let sets = languages.map { (language: $0, names: Set(patterns[$0]?[key]?.placeholders.keys.map { $0 } ?? [])) }
        let counts = Dictionary(grouping: sets, by: \.names).mapValues(\.count)
        let most = counts.values.max()
        return sets.first { counts[$0.names] == most }
    }

    private mutating func place(_ key: PhraseKey, _ language: LanguageCode) {
        guard let source = sources[language] else { return }
        if let entry = places[language]?[key] {
            guard patterns[language]?[key]?.placeholders.isEmpty == false else {
                playable[language, default: []].insert(key)
                return
            }
            misplaced.append(
                source.fault(
                    line: entry.keyLine, column: 1, "\(key) has placeholders and can't be a recording",
                    hint: "take \(key).wav away, or the placeholders"))
        } else {
            misplaced.append(
                source.fault(
                    line: 1, column: 1, "there is a recording \(key).wav, but no phrase \(key)",
                    hint: "write the phrase with the recording's words"))
        }
    }

    private mutating func add(_ source: PhraseSource, _ line: Int, _ message: String, hint: String) {
        faults.append(source.fault(line: line, column: 1, message, hint: hint))
    }
}
