/// What a mark was given for.
public enum MarkKind: String, Codable, Hashable, Sendable, CaseIterable {
    case current
    case test
    case term
    case year
}

extension MarkKind {
    /// It counts in means: marks of a term or a year are made of the others.
    public var counts: Bool {
        switch self {
        case .current, .test: true
        case .term, .year: false
        }
    }
}
