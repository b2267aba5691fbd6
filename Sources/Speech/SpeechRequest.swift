/// What a speech worker is asked to say.
public struct SpeechRequest: Hashable, Sendable {
    public let text: String
    public let voice: Voice

    /// The text is cleaned and cut to what eSpeak NG may be fed with.
    public init(_ text: String, voice: Voice) {
        self.text = SpeakableText.clean(text)
        self.voice = voice
    }
}
