public import CallCore
public import Dialplans

/// A call comes in: what the gateway knows of it.
public struct Ring: Hashable, Sendable {
    public var from: String?
    public var to: String
    public var withheld: Bool
    public var attestation: Attestation?
    public var diverted: String?
    public var language: LanguageCode?

    public init(
        from: String? = nil, to: String, withheld: Bool = false, attestation: Attestation? = nil, diverted: String? = nil,
        language: LanguageCode? = nil
    ) {
        self.from = from
        self.to = to
        self.withheld = withheld
        self.attestation = attestation
        self.diverted = diverted
        self.language = language
    }
}

/// Where sound lies, or is to be put.
public enum LinePlace: Hashable, Sendable {
    case file(String)
    case url(String)

    /// A place of more bytes than this is not put on the wire: written with `%XX` it might not fit a line.
    public static let longest = 2_000

    public var text: String {
        switch self {
        case .file(let path): path
        case .url(let address): address
        }
    }
}

/// One sound file that the gateway is to play.
public struct LineClip: Hashable, Sendable {
    /// The wire's own number: 1, 2, 3 … in a call.
    public var number: Int
    public var place: LinePlace
    public var milliseconds: Milliseconds?
    /// What it says: personal data, not to be logged. It is cut so that the line fits.
    public var text: String?

    public init(number: Int, place: LinePlace, milliseconds: Milliseconds? = nil, text: String? = nil) {
        self.number = number
        self.place = place
        self.milliseconds = milliseconds
        self.text = text
    }
}

/// What is to end; with nothing named, all plays that the gateway has received before.
public struct LineStop: Hashable, Sendable {
    public var play: Int?
    public var record: Int?
    public var transfer: Int?

    public init(play: Int? = nil, record: Int? = nil, transfer: Int? = nil) {
        self.play = play
        self.record = record
        self.transfer = transfer
    }
}

public struct LineRecording: Hashable, Sendable {
    public var number: Int
    public var place: LinePlace
    /// In seconds.
    public var limit: Int
    /// The seconds of silence that end it.
    public var silence: Int

    public init(number: Int, place: LinePlace, limit: Int, silence: Int) {
        self.number = number
        self.place = place
        self.limit = limit
        self.silence = silence
    }
}

public struct LineTransfer: Hashable, Sendable {
    public var number: Int
    public var to: String
    /// What the person hears before the caller is joined: a path or a URL.
    public var whisper: String?
    /// The seconds for which it may ring.
    public var limit: Int?

    public init(number: Int, to: String, whisper: String? = nil, limit: Int? = nil) {
        self.number = number
        self.to = to
        self.whisper = whisper
        self.limit = limit
    }
}
