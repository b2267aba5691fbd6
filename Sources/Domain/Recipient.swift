/// Where notices of one kind about a student go.
public struct Recipient: Hashable, Codable, Sendable {
    public var student: StudentID
    public var kind: NoticeKind
    public var way: NoticeWay
    /// A number in E.164 form, or an e-mail address.
    public var address: String
    public var language: Language?
    public var isOptedOut: Bool
    /// An SMS in Latin letters rather than one of more parts.
    public var prefersLatin: Bool

    public init(
        student: StudentID, kind: NoticeKind, way: NoticeWay, address: String, language: Language? = nil, isOptedOut: Bool = false,
        prefersLatin: Bool = false
    ) {
        self.student = student
        self.kind = kind
        self.way = way
        self.address = address
        self.language = language
        self.isOptedOut = isOptedOut
        self.prefersLatin = prefersLatin
    }
}
