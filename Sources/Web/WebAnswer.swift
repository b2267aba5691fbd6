/// What a page answers.
public struct WebAnswer: Hashable, Sendable {
    public var status: Int
    public var mediaType: String
    public var text: String

    public init(status: Int = 200, mediaType: String, text: String) {
        self.status = status
        self.mediaType = mediaType
        self.text = text
    }
}
