public import Dialplans

/// What a gateway can do to a call.
public enum LineOrder: Codable, Hashable, Sendable {
    case answer
    case reject(RejectCause)
    case play(Play)
    /// Ends this play, and with `nil` every play that was ordered before.
    case stop(PlayNumber?)
    case stopRecording(RecordNumber)
    case stopTransfer(TransferNumber)
    /// The keys that follow are a code.
    case secret(Bool)
    case record(Recording)
    case transfer(Transfer)
    case hangUp(HangUpCause)
}

/// Sound for the caller: clips in a row. One play may come in parts, when its first clips are ready before its last.
public struct Play: Codable, Hashable, Sendable {
    public var number: PlayNumber
    public var clips: [Clip]
    /// No more clips follow for this number.
    public var isLast: Bool
    /// The keys that will end it: a gateway that must know them beforehand needs them.
    public var interruptedBy: Set<Digit>
    /// Nothing of it up to here is missing. What could not be made was not heard: a play that is not whole ends as `failed`.
    public var isWhole: Bool

    public init(number: PlayNumber, clips: [Clip], isLast: Bool = true, interruptedBy: Set<Digit> = [], isWhole: Bool = true) {
        self.number = number
        self.clips = clips
        self.isLast = isLast
        self.interruptedBy = interruptedBy
        self.isWhole = isWhole
    }
}

/// A sound file: WAV, 8 kHz, 16 bit, mono.
public struct Clip: Codable, Hashable, Sendable {
    public var path: String
    public var milliseconds: Milliseconds
    /// What it says: personal data, not to be logged.
    public var text: String

    public init(path: String, milliseconds: Milliseconds, text: String) {
        self.path = path
        self.milliseconds = milliseconds
        self.text = text
    }
}

public struct Recording: Codable, Hashable, Sendable {
    public var number: RecordNumber
    public var path: String
    public var limit: Milliseconds
    public var silence: Milliseconds

    public init(number: RecordNumber, path: String, limit: Milliseconds, silence: Milliseconds) {
        self.number = number
        self.path = path
        self.limit = limit
        self.silence = silence
    }
}

public struct Transfer: Codable, Hashable, Sendable {
    public var number: TransferNumber
    public var to: String
    public var whisper: Clip?
    public var limit: Milliseconds

    public init(number: TransferNumber, to: String, whisper: Clip? = nil, limit: Milliseconds) {
        self.number = number
        self.to = to
        self.whisper = whisper
        self.limit = limit
    }
}

public enum RejectCause: String, Codable, Hashable, Sendable, CaseIterable {
    case busy, barred, error
}

public enum HangUpCause: String, Codable, Hashable, Sendable, CaseIterable {
    case normal, busy, barred, error
}
