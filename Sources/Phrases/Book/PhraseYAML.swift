import Dialplans
import Domain
import Yams

/// Reads a phrase file: one map from key to text, and nothing else of YAML.
struct PhraseYAML {
    struct Entry {
        var key: PhraseKey
        var text: String
        /// Where the text begins, and the key.
        var line: Int
        var column: Int
        var keyLine: Int
        var keyColumn: Int
    }

    static let largest = 1_000_000
    static let mostPhrases = 5_000
    static let longestKey = 64

    private(set) var entries: [Entry] = []
    private(set) var faults: [PhraseFault] = []
    let source: PhraseSource

    private let keys: PhraseKeyRule

    init(_ file: PhraseFile, keys: PhraseKeyRule = .phrase) {
        self.keys = keys
        guard file.text.utf8.count <= Self.largest else {
            source = PhraseSource(file: file.name, text: "")
            faults = [source.fault(line: 1, column: 1, "the file is too large", hint: "at most \(Self.largest) bytes")]
            return
        }
        source = PhraseSource(file: file.name, text: file.text)
        // Of a bomb not every splinter is told.
        faults = source.faults(of: Array(YAMLTrap.all(in: file.text).prefix(20)))
        guard faults.isEmpty else { return }
        do {
            try read(Parser(yaml: file.text, resolver: .basic, encoding: .utf8))
        } catch let error as YamlError {
            faults += error.faults(in: source)
        } catch {
            faults.append(source.fault(line: 1, column: 1, "the file can't be read: \(error)", hint: "it is UTF-8 text"))
        }
    }

    private mutating func read(_ parser: Parser) throws {
        guard let root = try parser.singleRoot() else { return }
        guard let mapping = root.mapping else {
            return add(root, "a phrase file is a map from key to phrase", hint: "each line is key: \"text\"")
        }
        guard mapping.count <= Self.mostPhrases else {
            return add(root, "the file has \(mapping.count) phrases", hint: "at most \(Self.mostPhrases)")
        }
        for (key, value) in mapping { read(key, value) }
    }

    private mutating func read(_ key: Node, _ value: Node) {
        guard let name = key.scalar?.string, keys.isGood(name) else { return add(key, keys.message, hint: keys.hint) }
        guard let text = value.scalar?.string else {
            return add(value, "the phrase is no text", hint: "put it in double quotes, above all where it begins with { or [")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            return add(key, "the phrase is empty", hint: "write its text after the colon, or take the key away")
        }
        let line = value.mark?.line ?? 1
        entries.append(
            Entry(
                key: PhraseKey(name), text: text, line: line, column: value.mark?.column ?? 1, keyLine: key.mark?.line ?? line,
                keyColumn: key.mark?.column ?? 1))
    }

    private mutating func add(_ node: Node, _ message: String, hint: String) {
        faults.append(source.fault(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message, hint: hint))
    }
}
