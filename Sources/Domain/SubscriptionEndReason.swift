/// Why a subscription ended.
public enum SubscriptionEndReason: String, Codable, Hashable, Sendable, CaseIterable {
    /// The parent ended it.
    case caller
    /// The code with which it was made is no longer the child’s.
    case codeRenewed = "code-renewed"
    /// The service ended it.
    case service
}
