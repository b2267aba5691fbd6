/// What is wrong in the text of a grade scale.
public enum GradeScaleError: Error, Hashable, CustomStringConvertible {
    case notYAML(String)
    case tooLong
    case wrong(key: String, line: Int, problem: String)

    public var description: String {
        switch self {
        case .notYAML(let problem): "not YAML: \(problem)"
        case .tooLong: "longer than 64 kB"
        case .wrong(let key, let line, let problem): "line \(line): \(key): \(problem)"
        }
    }
}
