/// The event socket's blocks of headers.
final class EventSocketWire: SwitchWire {
    typealias Session = EventSocketSession

    func decoder() -> EventSocketDecoder { EventSocketDecoder() }

    func bytes(of command: EventSocketCommand) -> [UInt8]? { command.bytes }
}
