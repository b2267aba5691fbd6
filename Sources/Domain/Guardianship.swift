/// What ties a guardian to a student. Of itself it admits nobody; ended, it shuts the guardian’s numbers out.
public struct Guardianship: Hashable, Codable, Sendable {
    public var guardian: GuardianID
    public var student: StudentID
    public var relation: Relation
    public var rights: GuardianRights
    /// Never told to a caller.
    public var endedReason: String?

    public init(
        guardian: GuardianID, student: StudentID, relation: Relation, rights: GuardianRights = .active, endedReason: String? = nil
    ) {
        self.guardian = guardian
        self.student = student
        self.relation = relation
        self.rights = rights
        self.endedReason = endedReason
    }
}
