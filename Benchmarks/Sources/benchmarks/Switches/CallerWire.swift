import NIOCore

/// A call as one kind of telephone switch speaks it: what the switch says, and what it understands.
protocol CallerWire: SendableMetatype {
    /// What the switch says by itself when it has connected.
    mutating func greet(into out: inout ByteBuffer)
    /// Takes what the server has said as far as it is whole, and answers it.
    mutating func take(_ bytes: inout ByteBuffer, _ out: inout ByteBuffer) throws -> [SwitchOrder]
    /// The caller presses a key while the menu sounds.
    mutating func press(_ key: UInt8, into out: inout ByteBuffer)
}

/// What the load client wants to know of what a server says.
enum SwitchOrder {
    /// What sounds is to end: where a switch is told so, that answers a key.
    case cut
    /// The menu sounds, and a key may be pressed.
    case sounds
    /// The server has hung up.
    case hangUp
}
