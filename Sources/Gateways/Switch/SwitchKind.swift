/// What a telephone switch speaks.
public enum SwitchKind: String, Hashable, Sendable, CaseIterable {
    /// Asterisk's gateway interface, over TCP (FastAGI).
    case fastAGI = "fastagi"
    /// FreeSWITCH's event socket, outbound: it connects for each call.
    case eventSocket = "event-socket"
    /// Asterisk's AudioSocket: the sound itself, both ways.
    case audioSocket = "audiosocket"
}
