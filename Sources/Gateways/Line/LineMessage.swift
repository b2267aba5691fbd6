public import CallCore
public import Dialplans

/// What a gateway says, by `docs/line-protocol.md`.
public enum GatewayMessage: Hashable, Sendable {
    case hello(GatewayHello)
    case call(GatewayCallID, LineReport)
    case link(LinkMessage)
}

/// What the engine says.
public enum EngineMessage: Hashable, Sendable {
    case hello(EngineHello)
    case call(GatewayCallID, LineCommand)
    case link(LinkMessage)
}

/// A call as its gateway names it: 1 to 64 bytes of the gateway's choice.
public struct GatewayCallID: Hashable, Sendable, CustomStringConvertible {
    public static let longest = 64

    public let text: String

    /// `nil` for an empty text, and for one of more than 64 bytes.
    public init?(_ text: String) {
        guard (1...Self.longest).contains(text.utf8.count) else { return nil }
        self.text = text
    }

    public var description: String { text }
}

/// What a gateway reports of a call.
public enum LineReport: Hashable, Sendable {
    case ring(Ring)
    /// `held` is how long the key was down.
    case key(Digit, play: Int?, held: Milliseconds?)
    case played(Int, PlayEnd, milliseconds: Milliseconds?)
    case recorded(Int, RecordEnd, milliseconds: Milliseconds?)
    case transferred(Int, TransferEnd)
    /// `code` is the cause of ITU-T Q.850, 0 to 127.
    case gone(GoneCause, code: Int?)
}

/// What the engine wants done to a call. Plays, recordings and transfers carry numbers of their own on the wire.
public enum LineCommand: Hashable, Sendable {
    case answer
    case reject(RejectCause)
    case play(LineClip)
    case stop(LineStop)
    case secret(Bool)
    case record(LineRecording)
    case transfer(LineTransfer)
    case hangUp(HangUpCause)
}

/// What either side says of the connection.
public enum LinkMessage: Hashable, Sendable {
    case ping, pong
    /// Lines up to this one have been received.
    case ack(Int)
    case error(LineError)
    /// A reason that is not known counts as none: the connection ends all the same.
    case bye(ByeReason?)
}

public enum ByeReason: String, Hashable, Sendable, CaseIterable {
    case errors, restart, slow, replaced, version, denied
}
