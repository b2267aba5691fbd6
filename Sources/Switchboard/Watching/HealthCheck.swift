/// One thing that must be in order, and how that is found out.
struct HealthCheck: Sendable {
    let name: String
    /// Blocks; returns what is wrong, `nil`: nothing.
    let run: @Sendable () -> String?
}

/// What a check found.
enum HealthVerdict: Hashable, Sendable {
    case well
    /// For a person: nothing of a child or a caller.
    case failing(String)
}
