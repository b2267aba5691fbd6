import Yams

extension ElementParser {
    /// The parser's own error in the form of ours.
    func report(_ error: YamlError, file: String) {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            add(problem, at: SourcePlace(file: file, line: mark.line, column: mark.column), within: context)
        case .duplicatedKeysInMapping(let keys, let context):
            let place = SourcePlace(file: file, line: context.mark.line, column: context.mark.column)
            log.add(.duplicateKey, at: place, "\(keys.joined(separator: ", ")) stands here twice", hint: "keep one of the two")
        case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem), .representer(let problem):
            add(problem, at: SourcePlace(file: file, line: 1, column: 1))
        case .no, .memory, .dataCouldNotBeDecoded:
            add("it could not be read", at: SourcePlace(file: file, line: 1, column: 1))
        }
    }

    private func add(_ problem: String, at place: SourcePlace, within context: YamlError.Context? = nil) {
        var hint = Self.hints.first { problem.contains($0.problem) }?.hint ?? "look at the quotes, brackets and indentation here and above"
        var place = place
        if let context, context.mark.line < place.line {
            let began = SourcePlace(file: place.file, line: context.mark.line, column: context.mark.column)
            if problem.contains("could not find expected ':'") {
                place = began
            } else {
                hint += "; it began in line \(began.line), column \(began.column)"
            }
        }
        log.add(.badYAML, at: place, "this is not YAML: \(problem)", hint: hint)
    }

    private static let hints: [(problem: String, hint: String)] = [
        ("mapping values are not allowed", "a second colon in one line: put the value in quotes, or look at the indentation"),
        ("could not find expected ':'", "a colon is missing, or the space after it, or the indentation is wrong"),
        ("expected ',' or", "a comma is missing, or a bracket is open; a # that is a key stands in quotes"),
        ("did not find expected key", "look at the indentation: keys of one map stand under each other"),
        ("cannot start any token", "put the value in quotes"),
        ("unexpected end of stream", "a quote or bracket is not closed"),
        ("found unexpected end", "a quote or bracket is not closed"),
    ]
}
