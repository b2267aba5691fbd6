public import Domain

/// A time in which one version of the dialplans served.
public struct ServedVersion: Hashable, Sendable {
    public var version: String
    public var beganAt: Instant
    /// `nil`: it serves, or its engine was killed.
    public var endedAt: Instant?

    public init(version: String, beganAt: Instant, endedAt: Instant? = nil) {
        self.version = version
        self.beganAt = beganAt
        self.endedAt = endedAt
    }
}
