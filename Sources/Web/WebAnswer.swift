/// What a page answers.
public struct WebAnswer: Hashable, Sendable {
    public var status: Int
    /// `nil`: there is no body.
    public var mediaType: String?
    public var body: [UInt8]
    /// Further fields of the head, by their names.
    public var fields: [String: String]

    public init(status: Int = 200, mediaType: String, text: String, fields: [String: String] = [:]) {
        self.init(status: status, mediaType: mediaType, body: Array(text.utf8), fields: fields)
    }

    public init(status: Int, mediaType: String? = nil, body: [UInt8] = [], fields: [String: String] = [:]) {
        self.status = status
        self.mediaType = mediaType
        self.body = body
        self.fields = fields
    }
}
