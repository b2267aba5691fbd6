/// What a page answers.
public struct WebAnswer: Hashable, Sendable {
    public var status: Int
    public var mediaType: String
    public var text: String
    /// Further fields of the head, by their names.
    public var fields: [String: String]

    public init(status: Int = 200, mediaType: String, text: String, fields: [String: String] = [:]) {
        self.status = status
        self.mediaType = mediaType
        self.text = text
        self.fields = fields
    }
}
