public import Dialplans

/// What a gateway can report of a call.
public enum LineEvent: Codable, Hashable, Sendable {
    /// One key, once; `during` is the play that sounded when it was pressed.
    case key(Digit, during: PlayNumber?)
    case played(PlayNumber, PlayEnd, milliseconds: Milliseconds?)
    case recorded(RecordNumber, RecordEnd, milliseconds: Milliseconds?)
    case transferred(TransferNumber, TransferEnd)
    /// The last word of every call.
    case gone(GoneCause)
}

/// Plays, recordings and transfers are numbered by the call's own counter, from 1.
public typealias PlayNumber = Int
public typealias RecordNumber = Int
public typealias TransferNumber = Int

public enum PlayEnd: String, Codable, Hashable, Sendable, CaseIterable {
    case done, stopped, failed
}

public enum RecordEnd: String, Codable, Hashable, Sendable, CaseIterable {
    case stopped, silence, limit, failed
}

public enum TransferEnd: String, Codable, Hashable, Sendable, CaseIterable {
    case answered, busy
    case noAnswer = "no-answer"
    case failed, returned
}

public enum GoneCause: String, Codable, Hashable, Sendable, CaseIterable {
    case caller, engine, network, gateway, error
}
