import Dialplans
import Domain
import Yams

extension PhraseSource {
    /// What makes small files explode is told of before they are parsed.
    func faults(of traps: [YAMLTrap]) -> [PhraseFault] {
        traps.map { trap in
            fault(
                line: trap.line, column: trap.column, "\(trap.kind.plural) of YAML are not allowed here",
                hint: "write the phrase out; signs such as & and * can't be spoken")
        }
    }
}

extension YAMLTrap.Kind {
    fileprivate var plural: String {
        switch self {
        case .anchor: "anchors"
        case .alias: "aliases"
        case .tag: "tags"
        }
    }
}

extension YamlError {
    func faults(in source: PhraseSource) -> [PhraseFault] {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            return [
                source.fault(
                    line: mark.line, column: mark.column, problem,
                    hint: "each line is key: \"text\"; put the text in double quotes, indent with spaces")
            ]
        case .duplicatedKeysInMapping(let keys, let context):
            return keys.map {
                source.duplicate($0, column: context.mark.column)
                    ?? source.fault(line: context.mark.line, column: context.mark.column, "\"\($0)\" stands twice", hint: "take one away")
            }
        case .reader(let problem, let offset, _, _):
            return [
                source.fault(
                    line: source.line(ofByte: offset ?? 0), column: 1, problem, hint: "the file is UTF-8 text without control characters")
            ]
        default:
            return [source.fault(line: 1, column: 1, "\(self)", hint: "the file is UTF-8 text, one map from key to phrase")]
        }
    }
}

extension PhraseSource {
    /// The second place of the key, which stands in this column in its map.
    fileprivate func duplicate(_ key: String, column: Int) -> PhraseFault? {
        let start = SourcePlace(file: file, line: 0, column: column)
        guard let first = KeyPlace.next(key, after: start, in: lines), let again = KeyPlace.next(key, after: first, in: lines) else {
            return nil
        }
        return fault(line: again.line, column: again.column, "\"\(key)\" stands twice; first in line \(first.line)", hint: "take one away")
    }

    fileprivate func line(ofByte offset: Int) -> Int {
        var bytes = 0
        for (index, line) in lines.enumerated() {
            bytes += line.reduce(1) { $0 + UTF8.width($1) }
            if bytes > offset { return index + 1 }
        }
        return lines.count
    }
}
