/// A notice to one address, as the outbox keeps it.
public struct Notice: Hashable, Sendable {
    public var id: Int64
    public var student: StudentID
    public var kind: NoticeKind
    public var address: PhoneNumber
    public var subject: NoticeSubject
    /// On which it was made, as its school counts the days.
    public var day: Day
    public var dueAt: Instant
    public var state: NoticeState
    /// How often it was tried.
    public var attempt: Int
    /// Into how many parts its text was cut; 0: it was never tried.
    public var parts: Int
    /// How many of them the gateway has taken.
    public var handed: Int
    /// What it said when it was first tried; `nil`: it was not, or that is long ago.
    public var text: String?
    /// Why it is where it is: nothing of a child.
    public var reason: String?
    public var changedAt: Instant

    public init(
        id: Int64 = 0, student: StudentID, kind: NoticeKind, address: PhoneNumber, subject: NoticeSubject, day: Day, dueAt: Instant,
        state: NoticeState = .queued, attempt: Int = 0, parts: Int = 0, handed: Int = 0, text: String? = nil, reason: String? = nil,
        changedAt: Instant
    ) {
        self.id = id
        self.student = student
        self.kind = kind
        self.address = address
        self.subject = subject
        self.day = day
        self.dueAt = dueAt
        self.state = state
        self.attempt = attempt
        self.parts = parts
        self.handed = handed
        self.text = text
        self.reason = reason
        self.changedAt = changedAt
    }
}
