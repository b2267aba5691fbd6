import Dialplans
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

    private static func again(_ key: String, after first: Mark, in text: String) -> Spot {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Array($0.unicodeScalars) }
        let place = SourcePlace(line: first.line, column: first.column)
        let again = KeyPlace.next(key, after: place, in: lines) ?? place
        return (again.line, again.column)
    }
}
