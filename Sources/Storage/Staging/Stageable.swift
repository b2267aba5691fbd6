public import Domain

/// A row of a file that can be staged.
public protocol Stageable: Sendable {
    static var file: ImportFile { get }
    /// The values of the file's columns in the store, in the order of `StagedTable`.
    func columns(_ vault: Vault) throws(StoreError) -> [SQLValue]
}

/// A student as a file hands it over.
public struct EnrolledStudent: Hashable, Sendable {
    public var student: Student
    /// `nil`: a known student keeps its code, a new one gets one.
    public var code: IDCode?

    public init(_ student: Student, code: IDCode? = nil) {
        self.student = student
        self.code = code
    }
}

/// A subscription as a file hands it over.
public struct CodedSubscription: Hashable, Sendable {
    public var phone: PhoneNumber
    public var code: IDCode
    public var since: Instant

    public init(phone: PhoneNumber, code: IDCode, since: Instant) {
        self.phone = phone
        self.code = code
        self.since = since
    }
}
