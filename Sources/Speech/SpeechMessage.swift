/// What a pool and its workers say to each other: frames of a length (4 bytes, lowest first) and as many bytes.
enum SpeechMessage {
    /// A longer request or reply is nonsense.
    static let longestRequest = 16_384
    static let longestReply = 2 * PCM.lineRate * Synthesiser.longestSeconds * 2

    /// Bytes of a reply before its samples: the number of the request and the status.
    private static let replyHead = 5

    static func encode(_ request: SpeechRequest, number: UInt32) -> [UInt8] {
        let voice = request.voice
        let name = Array(voice.name.utf8.prefix(255))
        let settings = [voice.rate, voice.pitch, voice.volume].flatMap { UInt16(clamping: $0).littleEndianBytes }
        let body = number.littleEndianBytes + settings + [UInt8(name.count)] + name + Array(request.text.utf8)
        return UInt32(body.count).littleEndianBytes + body
    }

    static func decodeRequest(_ body: [UInt8]) -> (number: UInt32, request: SpeechRequest)? {
        guard body.count >= 11, body.count >= 11 + Int(body[10]) else { return nil }
        let setting = { (at: Int) in Int(UInt16(littleEndian: body[at..<at + 2])) }
        let textAt = 11 + Int(body[10])
        let name = String(decoding: body[11..<textAt], as: UTF8.self)
        let voice = Voice(name: name, rate: setting(4), pitch: setting(6), volume: setting(8))
        return (UInt32(littleEndian: body[0..<4]), SpeechRequest(String(decoding: body[textAt...], as: UTF8.self), voice: voice))
    }

    /// `nil` for what could not be spoken.
    static func encode(_ pcm: PCM?, number: UInt32) -> [UInt8] {
        let body = number.littleEndianBytes + [pcm == nil ? 1 : 0] + (pcm?.bytes ?? [])
        return UInt32(body.count).littleEndianBytes + body
    }

    static func decodeReply(_ body: [UInt8], number: UInt32) throws(SpeechError) -> PCM {
        guard body.count >= replyHead, UInt32(littleEndian: body[0..<4]) == number, body.count % 2 == replyHead % 2 else { throw .nonsense }
        switch body[4] {
        case 0: return PCM(littleEndian: body[replyHead...], rate: PCM.lineRate)
        case 1: throw .refused
        default: throw .nonsense
        }
    }
}

/// Why a text could not be spoken. None of them says what the text was.
public enum SpeechError: Error, Hashable, CustomStringConvertible {
    /// The worker's program can't be started.
    case unstartable(errno: Int32)
    /// The worker has ended in the middle of its work.
    case crashed
    /// The worker did not answer in time.
    case hung
    /// The worker answered what is no answer.
    case nonsense
    /// The voice is not installed, or the engine would not speak.
    case refused
    /// The pool is closed.
    case closed

    public var description: String {
        switch self {
        case .unstartable(let number): "the speech worker can't be started: \(SystemError.text(number))"
        case .crashed: "the speech worker crashed"
        case .hung: "the speech worker did not answer in time"
        case .nonsense: "the speech worker answered nonsense"
        case .refused: "the speech engine has no such voice"
        case .closed: "speech is shut down"
        }
    }
}
