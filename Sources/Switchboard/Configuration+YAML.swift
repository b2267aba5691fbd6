import Yams

extension Configuration {
    /// - Throws: `Fault`, where the text is no YAML.
    static func parsed(_ text: String, _ file: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            let (spot, message) = told(error, in: text)
            throw Fault(file: file, line: spot.line, column: spot.column, message: message)
        }
    }

    private typealias Spot = (line: Int, column: Int)

    private static func told(_ error: YamlError, in text: String) -> (Spot, String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            ((mark.line, mark.column), "no YAML: \(problem)")
        case .reader(let problem, let offset, _, _):
            (spot(of: offset ?? 0, in: text), "no YAML: \(problem)")
        case .duplicatedKeysInMapping(let names, let context):
            (again(names.first ?? "", after: context.mark, in: text), "“\(names.first ?? "")” stands twice")
        default: ((1, 1), "no YAML: \(error)")
        }
    }

    /// - Parameter offset: in characters.
    private static func spot(of offset: Int, in text: String) -> Spot {
        let before = text.prefix(offset).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return (max(1, before.count), (before.last?.unicodeScalars.count ?? 0) + 1)
    }

    /// Where a key stands for the second time: the keys of a map begin in one column, or follow one another in the line of their braces.
    private static func again(_ key: String, after first: Mark, in text: String) -> Spot {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Array($0.unicodeScalars) }
        for (index, line) in lines.enumerated().dropFirst(first.line - 1) {
            let columns = index == first.line - 1 ? Array(line.indices.dropFirst(first.column)) : [first.column - 1]
            if let column = columns.first(where: { isKey(key, at: $0, of: line) }) { return (index + 1, column + 1) }
        }
        return (first.line, first.column)
    }

    private static func isKey(_ key: String, at start: Int, of line: [Unicode.Scalar]) -> Bool {
        guard start < line.count, start == 0 || " {,".unicodeScalars.contains(line[start - 1]) else { return false }
        let rest = line.dropFirst(start)
        let spelt = [key, "\"\(key)\"", "'\(key)'"].first { rest.starts(with: $0.unicodeScalars) }
        guard let spelt else { return false }
        return rest.dropFirst(spelt.unicodeScalars.count).first { $0 != " " } == ":"
    }
}
