/// When and why a subscription ended.
public struct SubscriptionEnd: Hashable, Codable, Sendable {
    public var at: Instant
    public var reason: SubscriptionEndReason

    public init(at: Instant, reason: SubscriptionEndReason) {
        self.at = at
        self.reason = reason
    }
}
