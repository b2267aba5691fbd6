/// One named step of the schema. A step is never edited after a release: what changes is a new step.
struct Migration: Sendable {
    let name: String
    let statements: [String]

    /// In their order; each runs once.
    static let all = [base, receipt, versions, tokens, messages, notices, evenings, removals]
}
