import CallCore
import Dialplans

/// What we tell Asterisk to do, one at a time.
enum AGICommand: Hashable, Sendable {
    case answer
    /// Lets a run sound, whose clips are one file; one of its keys ends it, and other keys are lost.
    case stream(SoundingPlays.Run)
    /// Waits for one key.
    case wait(Milliseconds)
    /// Is the channel still alive?
    case status
    /// Answered in brackets, as nothing else that we say is: it tells where the answers stand when a command was cut short.
    case mark
    /// `silence` in whole seconds.
    case record(file: String, limit: Milliseconds, silence: Int)
    /// `Dial` with its destination, such as `PJSIP/0888123456@trunk`; `limit` in seconds. The file is played to whoever answers.
    case dial(String, limit: Int, whisper: String?)
    /// How the last `dial` went.
    case dialStatus
    /// Hangs up with a cause of ITU-T Q.850; `nil`: the ordinary end.
    case hangUp(cause: Int?)

    /// The line, with its LF; `nil`: a value of it would be read as something else, for Asterisk has no escape that is safe.
    ///
    /// - Parameter file: what a run's clips are in, without its extension.
    func line(file: String?) -> [UInt8]? {
        switch self {
        case .answer: Self.line("ANSWER")
        case .stream(let run):
            file.flatMap(Self.quoted).flatMap { Self.line("STREAM FILE \($0) \"\(Self.text(run.keys))\" \(run.heard * 8)") }
        case .wait(let time): Self.line("WAIT FOR DIGIT \(time)")
        case .status: Self.line("CHANNEL STATUS")
        case .mark: Self.line("GET FULL VARIABLE ${EPOCH}")
        case .record(let file, let limit, let silence):
            Self.quoted(file).flatMap { Self.line("RECORD FILE \($0) wav \"\(Self.text(Set(Digit.allCases)))\" \(limit) s=\(silence)") }
        case .dial(let to, let limit, let whisper): Self.dial(to, limit, whisper)
        case .dialStatus: Self.line("GET VARIABLE DIALSTATUS")
        case .hangUp(let cause): Self.line(cause.map { "EXEC Hangup \($0)" } ?? "HANGUP")
        }
    }

    /// Option `g` brings the call back to us when the other side has hung up.
    private static func dial(_ to: String, _ limit: Int, _ whisper: String?) -> [UInt8]? {
        let named = whisper.map { isPlain($0) && !$0.contains(where: "(),&:".contains) ? "A(\($0))" : nil } ?? ""
        guard let named, isPlain(to), !to.contains(where: ",& ".contains) else { return nil }
        return line("EXEC Dial \"\(to),\(limit),g\(named)\"")
    }

    private static func line(_ text: String) -> [UInt8] { Array(text.utf8) + [.lineFeed] }

    private static func quoted(_ text: String) -> String? { isPlain(text) ? "\"\(text)\"" : nil }

    private static func isPlain(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.count <= 1_000 && text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    }

    private static func text(_ keys: Set<Digit>) -> String { keys.map(\.rawValue).sorted().joined() }
}
