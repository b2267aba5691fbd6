public import Domain

/// A call that has ended, as the store keeps it.
public struct EndedCall: Hashable, Sendable {
    public var id: String
    public var beganAt: Instant
    public var endedAt: Instant
    /// Name and version of the dialplan.
    public var dialplan: String
    public var cause: String
    /// The states that it went through, in their order.
    public var states: [String]
    /// The records of its journal; `nil`: their time is over, or a child of whom they tell was erased.
    public var records: [UInt8]?
    /// The children of whom the records tell.
    public var students: [StudentID]

    public init(
        id: String, beganAt: Instant, endedAt: Instant, dialplan: String, cause: String, states: [String], records: [UInt8]?,
        students: [StudentID] = []
    ) {
        self.id = id
        self.beganAt = beganAt
        self.endedAt = endedAt
        self.dialplan = dialplan
        self.cause = cause
        self.states = states
        self.records = records
        self.students = students
    }
}
