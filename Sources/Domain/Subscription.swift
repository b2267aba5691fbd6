/// A number that is tied to a child, because its ID code was given.
public struct Subscription: Hashable, Codable, Sendable {
    public var phone: PhoneNumber
    public var student: StudentID
    public var since: Instant
    /// `nil`: it is active.
    public var ended: SubscriptionEnd?

    public init(phone: PhoneNumber, student: StudentID, since: Instant, ended: SubscriptionEnd? = nil) {
        self.phone = phone
        self.student = student
        self.since = since
        self.ended = ended
    }
}

extension Subscription {
    public var isActive: Bool { ended == nil }

    /// How many numbers a child may have.
    public static let limit = 8
}
