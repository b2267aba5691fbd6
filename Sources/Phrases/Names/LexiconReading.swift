import Dialplans

/// Reads the lexicon of a language, and takes apart what stands for what stands for something else.
struct LexiconReading {
    private(set) var lexicon = Lexicon.empty
    private(set) var faults: [PhraseFault]
    private static let deepest = 8

    init(_ file: PhraseFile, _ words: WordTable?) {
        let yaml = PhraseYAML(file, keys: .written)
        faults = yaml.faults
        var entries: [(entry: Lexicon.Entry, place: PhraseYAML.Entry)] = []
        for entry in yaml.entries {
            do throws(PatternFault) {
                entries.append((try read(entry, words, yaml.source), entry))
            } catch {
                faults.append(yaml.source.fault(error, in: entry.text, line: entry.line, column: entry.column))
            }
        }
        guard faults.isEmpty else { return }
        let raw = Lexicon(entries: entries.map(\.entry))
        var whole: [Lexicon.Entry] = []
        for (entry, place) in entries {
            do throws(Loop) {
                whole.append(Lexicon.Entry(written: entry.written, spoken: try Self.resolved(entry, in: raw)))
            } catch {
                faults.append(
                    yaml.source.fault(
                        line: place.keyLine, column: place.keyColumn, "\"\(place.key)\" \(error.what)",
                        hint: "write out what is spoken, in words"))
            }
        }
        lexicon = faults.isEmpty ? Lexicon(entries: whole) : .empty
    }

    /// What is wrong with an entry that holds others.
    private struct Loop: Error {
        var what: String
    }

    private mutating func read(_ entry: PhraseYAML.Entry, _ words: WordTable?, _ source: PhraseSource) throws(PatternFault) -> Lexicon.Entry
    {
        let written = Array(entry.key.rawValue.unicodeScalars)
        if let phonemes = try LexiconSounds.read(entry.text) { return Lexicon.Entry(written: written, spoken: .phonemes(phonemes)) }
        faults += LiteralText.faults(entry.text, at: 0, words).prefix(5).map {
            source.fault($0, in: entry.text, line: entry.line, column: entry.column)
        }
        return Lexicon.Entry(written: written, spoken: .words(LiteralText.plain(entry.text)))
    }

    private static func resolved(_ entry: Lexicon.Entry, in lexicon: Lexicon) throws(Loop) -> Lexicon.Spoken {
        switch entry.spoken {
        case .phonemes: entry.spoken
        case .words(let words): .words(try spoken(entry, words, in: lexicon, after: []))
        }
    }

    private static func spoken(
        _ entry: Lexicon.Entry, _ words: String, in lexicon: Lexicon, after path: [Lexicon.Entry]
    ) throws(Loop) -> String {
        guard !path.contains(entry) else { throw Loop(what: "stands for itself in the end: the lexicon loops") }
        guard path.count < deepest else { throw Loop(what: "leads through more than \(deepest) entries") }
        var out = ""
        try lexicon.walk(Array(words.unicodeScalars)) { (piece: Lexicon.Piece) throws(Loop) in
            switch piece {
            case .other(let scalar): out.unicodeScalars.append(scalar)
            case .entry(let inner, let written):
                switch inner.spoken {
                case .phonemes(let phonemes): out += Pronunciation.marked(written, phonemes: phonemes)
                case .words(let words): out += try spoken(inner, words, in: lexicon, after: path + [entry])
                }
            }
            if out.unicodeScalars.count > Lexicon.longest { throw Loop(what: "is spoken in more than \(Lexicon.longest) letters") }
        }
        return out
    }
}
