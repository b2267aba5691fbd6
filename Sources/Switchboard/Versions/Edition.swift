public import CallCore

/// One version of all that administrators edit, ready to serve: a call that began in it has its states, words, sounds and scales to its end.
public final class Edition: Sendable {
    public let shelf: DialplanShelf
    /// The hash of all that it is made of.
    public let version: String
    let services: any LineServices
    let voice: any PromptVoice

    public init(_ shelf: DialplanShelf, version: String, services: any LineServices, voice: any PromptVoice) {
        self.shelf = shelf
        self.version = version
        self.services = services
        self.voice = voice
    }
}
