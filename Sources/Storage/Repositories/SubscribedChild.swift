public import Domain

/// A child of a caller's number: as much as is needed to greet and to let choose.
public struct SubscribedChild: Hashable, Sendable {
    public var student: StudentID
    public var givenName: String
    public var familyName: String
    public var schoolClass: ClassID
    public var className: String
    public var year: Int
    public var school: SchoolID
    /// The language in which the school writes its names.
    public var language: Language
    /// Whether the number is admitted to the child at this moment.
    public var admission: Admission

    static func read(_ row: inout SQLRow) throws(StoreError) -> SubscribedChild {
        SubscribedChild(
            student: try row.id(), givenName: try row.text(), familyName: try row.text(), schoolClass: try row.id(),
            className: try row.text(), year: try row.integer(), school: try row.id(), language: try row.value(),
            admission: Admission(isTied: true, status: try row.value(), schoolIsActive: try row.bool(), rightHasEnded: try row.bool()))
    }
}
