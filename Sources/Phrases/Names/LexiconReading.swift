import Dialplans

/// Reads the lexicon of a language, and takes apart what stands for what stands for something else.
struct LexiconReading {
    private(set) var lexicon = Lexicon.empty
    private(set) var faults: [PhraseFault]
    private static let deepest = 8

    init(_ file: PhraseFile, _ words: WordTable?) {
        let yaml = PhraseYAML(file, keys: .written)
        faults = yaml.faults
        for entry in yaml.entries {
            faults += LiteralText.faults(entry.text, at: 0, words).prefix(5).map {
                yaml.source.fault($0, in: entry.text, line: entry.line, column: entry.column)
            }
        }
        guard faults.isEmpty else { return }
        let raw = Lexicon(entries: yaml.entries.map { Self.entry($0.key.rawValue, $0.text) })
        var whole: [Lexicon.Entry] = []
        for entry in yaml.entries {
            let written = Self.entry(entry.key.rawValue, entry.text)
            do throws(Loop) {
                whole.append(Lexicon.Entry(written: written.written, spoken: try Self.spoken(written, in: raw, after: [])))
            } catch {
                faults.append(
                    yaml.source.fault(
                        line: entry.keyLine, column: 1, "\"\(entry.key)\" \(error.what)", hint: "write out what is spoken, in words"))
            }
        }
        lexicon = faults.isEmpty ? Lexicon(entries: whole) : .empty
    }

    /// What is wrong with an entry that holds others.
    private struct Loop: Error {
        var what: String
    }

    private static func entry(_ written: String, _ spoken: String) -> Lexicon.Entry {
        Lexicon.Entry(written: Array(written.unicodeScalars), spoken: LiteralText.plain(spoken))
    }

    private static func spoken(
        _ entry: Lexicon.Entry, in lexicon: Lexicon, after path: [Lexicon.Entry]
    ) throws(Loop) -> String {
        guard !path.contains(entry) else { throw Loop(what: "stands for itself in the end: the lexicon loops") }
        guard path.count < deepest else { throw Loop(what: "leads through more than \(deepest) entries") }
        var out = ""
        try lexicon.walk(Array(entry.spoken.unicodeScalars)) { (piece: Lexicon.Piece) throws(Loop) in
            switch piece {
            case .other(let scalar): out.unicodeScalars.append(scalar)
            case .entry(let inner): out += try spoken(inner, in: lexicon, after: path + [entry])
            }
            if out.unicodeScalars.count > Lexicon.longest { throw Loop(what: "is spoken in more than \(Lexicon.longest) letters") }
        }
        return out
    }
}
