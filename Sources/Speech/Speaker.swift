/// What can speak a text: a pool of workers, or what a test puts in its place.
public protocol Speaker: Sendable {
    /// Blocks until the sound is made.
    func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM
}

extension SpeechPool: Speaker {}
