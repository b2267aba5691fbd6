import Dialplans

/// Reads the names of subjects in all languages.
struct SubjectReading {
    private(set) var faults: [PhraseFault] = []
    private var subjects: [LanguageCode: [String: PhraseKey]] = [:]
    private var spoken: [LanguageCode: [PhraseKey: String]] = [:]

    init(_ files: [PhraseFile]) { files.forEach { read($0) } }

    /// Those of the files without a fault.
    var names: SubjectNames { SubjectNames(subjects: subjects, spoken: spoken) }

    private mutating func read(_ file: PhraseFile) {
        let yaml = PhraseYAML(file)
        faults += yaml.faults
        let words = Grammars.all[file.language]?.words
        for entry in yaml.entries {
            let found = LiteralText.faults(entry.text, at: 0, words).prefix(5).map {
                yaml.source.fault($0, in: entry.text, line: entry.line, column: entry.column)
            }
            faults += found
            if found.isEmpty { read(entry, of: file.language, yaml.source) }
        }
    }

    /// The first name is the one that is spoken.
    private mutating func read(_ entry: PhraseYAML.Entry, of language: LanguageCode, _ source: PhraseSource) {
        for name in LiteralText.plain(entry.text).split(separator: ";") {
            let plain = SubjectNames.plain(String(name))
            guard !plain.isEmpty else { continue }
            if let other = subjects[language]?[plain], other != entry.key {
                faults.append(
                    source.fault(
                        line: entry.line, column: entry.column, "\"\(plain)\" is the name of \(other) as well",
                        hint: "a name stands for one subject: take it away in one of the two lines"))
            } else {
                subjects[language, default: [:]][plain] = entry.key
                if spoken[language]?[entry.key] == nil {
                    spoken[language, default: [:]][entry.key] = String(name.drop { $0 == " " })
                }
            }
        }
    }
}
