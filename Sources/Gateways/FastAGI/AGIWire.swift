import CallCore

/// FastAGI's lines: answers come as lines, commands go as lines, and the clips of a play are put together before they are named.
final class AGIWire: SwitchWire {
    typealias Session = AGISession

    private let sound: AGISound

    init(_ sound: AGISound) { self.sound = sound }

    /// Nothing sounds any more.
    func forget() { sound.forget() }

    func decoder() -> LineDecoder { LineDecoder() }

    func bytes(of command: AGICommand) -> [UInt8]? {
        guard case .stream(let run) = command else { return command.line(file: nil) }
        // The sound before has ended, for one sounds at a time.
        sound.forget()
        return sound.file(of: run.clips).flatMap { command.line(file: $0) }
    }
}
