import Yams

/// Anchors, aliases and tags are looked for before YAML is parsed: they make small files explode, and parsing is what explodes.
enum YAMLTraps {
    static func faults(in source: PhraseSource) -> [PhraseFault] {
        source.lines.indices.flatMap { index in
            columns(source.lines[index]).prefix(20).map { column in
                source.fault(
                    line: index + 1, column: column + 1, "\(name(source.lines[index][column])) of YAML are not allowed here",
                    hint: "write the phrase out; signs such as & and * can't be spoken")
            }
        }
    }

    /// Where `&x`, `*x` or `!x` begins a node: after a space, a bracket or a comma, and not in a comment.
    private static func columns(_ line: [Unicode.Scalar]) -> [Int] {
        var columns: [Int] = []
        var before: Unicode.Scalar = " "
        for (index, scalar) in line.enumerated() {
            let starts = " \t[{,".unicodeScalars.contains(before)
            if scalar == "#", before == " " || before == "\t" { break }
            if starts, "&*!".unicodeScalars.contains(scalar), index + 1 < line.count, names(line[index + 1]) { columns.append(index) }
            before = scalar
        }
        return columns
    }

    private static func names(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isAlphabetic || WrittenNumber.isDigit(scalar) || "_-!<".unicodeScalars.contains(scalar)
    }

    private static func name(_ sign: Unicode.Scalar) -> String {
        switch sign {
        case "&": "anchors"
        case "*": "aliases"
        default: "tags"
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
                source.duplicate($0) ?? source.fault(line: context.mark.line, column: 1, "\"\($0)\" stands twice", hint: "take one away")
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
    /// The second line that gives the key.
    fileprivate func duplicate(_ key: String) -> PhraseFault? {
        let found = lines.indices.filter { index in
            let line = lines[index].drop { " {,\"'".unicodeScalars.contains($0) }
            let rest = line.dropFirst(key.unicodeScalars.count).drop { " \"'".unicodeScalars.contains($0) }
            return line.starts(with: key.unicodeScalars) && rest.first == ":"
        }
        guard found.count > 1 else { return nil }
        return fault(line: found[1] + 1, column: 1, "\"\(key)\" stands twice; first in line \(found[0] + 1)", hint: "take one away")
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
