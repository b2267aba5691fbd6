import CoreMetrics
import Speech

/// A speaker with the clips that it makes counted and timed.
struct CountedSpeaker: Speaker {
    private let speaker: any Speaker
    private let made: Counter
    private let time: Timer

    init(_ speaker: any Speaker, factory: any MetricsFactory) {
        self.speaker = speaker
        made = Counter(label: "schoolbell_clips_total", dimensions: [("result", "made")], factory: factory)
        time = Timer(label: "schoolbell_clip_making_seconds", factory: factory)
    }

    func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM {
        let result = time.measure { Result { () throws(SpeechError) in try speaker.speak(request) } }
        let pcm = try result.get()
        made.increment()
        return pcm
    }
}
