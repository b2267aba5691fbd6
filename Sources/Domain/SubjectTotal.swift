/// The marks of a student in one subject that count in means, added up.
public struct SubjectTotal: Hashable, Codable, Sendable {
    public var subject: SubjectID
    /// The sum of their values times 100.
    public var hundredths: Int
    public var count: Int

    public init(subject: SubjectID, hundredths: Int, count: Int) {
        self.subject = subject
        self.hundredths = hundredths
        self.count = count
    }
}
