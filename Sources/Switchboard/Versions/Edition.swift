public import CallCore
public import Domain

/// One version of all that administrators edit, ready to serve: a call that began in it has its states, words, sounds and scales to its end.
public final class Edition: Sendable {
    public let shelf: DialplanShelf
    /// The hash of all that it is made of.
    public let version: String
    let services: any LineServices
    let voice: any PromptVoice
    /// By which entries that come now are read.
    let scales: [GradeScale]

    public init(
        _ shelf: DialplanShelf, version: String, services: any LineServices, voice: any PromptVoice, scales: [GradeScale] = []
    ) {
        self.shelf = shelf
        self.version = version
        self.services = services
        self.voice = voice
        self.scales = scales
    }
}
