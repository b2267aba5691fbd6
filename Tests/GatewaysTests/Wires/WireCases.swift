import CallCore
import Dialplans

@testable import Gateways

/// The one list of what stands on the wires.
enum WireCases {
    static let line: [WireCase] =
        LineCases.gateway.map { text, message in
            WireCase(
                "gateway", text, message, read: { try LineCodec.decodeGateway(Array($0.utf8)) }, write: { Self.text(LineCodec.encode($0)) })
        }
        + LineCases.engine.map { text, message in
            WireCase(
                "engine", text, message, read: { try LineCodec.decodeEngine(Array($0.utf8)) }, write: { Self.text(LineCodec.encode($0)) })
        }

    /// A line without its end.
    fileprivate static func text(_ line: [UInt8]?) -> String? { line.map { String(decoding: $0.dropLast(), as: UTF8.self) } }
}

// MARK: - Asterisk

extension WireCases {
    static let answers = "answers of Asterisk"

    private static let replies: [(String, AGIReply)] = [
        ("200 result=0", .result(AGIResult(value: 0))), ("200 result=-1", .result(AGIResult(value: -1))),
        ("200 result=1", .result(AGIResult(value: 1))), ("200 result=", .result(AGIResult(value: nil))),
        ("200 result=50 endpos=4160", .result(AGIResult(value: 50, endpos: 4_160))),
        ("200 result=0 endpos=0", .result(AGIResult(value: 0, endpos: 0))),
        ("200 result=53 (dtmf) endpos=0", .result(AGIResult(value: 53, note: "dtmf", endpos: 0))),
        ("200 result=1 (\"Parent\" <35930000001>)", .result(AGIResult(value: 1, note: "\"Parent\" <35930000001>"))),
        ("200 result=1 (a) endpos=9 (b)", .result(AGIResult(value: 1, note: "a) endpos=9 (b"))),
        ("HANGUP", .hungUp), ("510 Invalid or unknown command", .refused),
        ("511 Command Not Permitted on a dead channel or intercept routine", .dead),
    ]

    private static let commands: [(AGICommand, file: String?, words: [String], text: String)] = [
        (.answer, nil, ["ANSWER"], "ANSWER"),
        (stream([]), "/clips/ab", ["STREAM", "FILE", "/clips/ab", "", "0"], "STREAM FILE \"/clips/ab\" \"\" 0"),
        (
            stream([.star, .one, .hash], heard: 1_000), "/clips/a б", ["STREAM", "FILE", "/clips/a б", "#*1", "8000"],
            "STREAM FILE \"/clips/a б\" \"#*1\" 8000"
        ),
        (.wait(30_000), nil, ["WAIT", "FOR", "DIGIT", "30000"], "WAIT FOR DIGIT 30000"),
        (.status, nil, ["CHANNEL", "STATUS"], "CHANNEL STATUS"),
        (.mark, nil, ["GET", "FULL", "VARIABLE", "${EPOCH}"], "GET FULL VARIABLE ${EPOCH}"),
        (
            .record(file: "/rec/a-1", limit: 60_000, silence: 3), nil,
            ["RECORD", "FILE", "/rec/a-1", "wav", "#*0123456789ABCD", "60000", "s=3"],
            "RECORD FILE \"/rec/a-1\" wav \"#*0123456789ABCD\" 60000 s=3"
        ),
        (
            .dial("PJSIP/0888@trunk", limit: 30, whisper: "/clips/w"), nil, ["EXEC", "Dial", "PJSIP/0888@trunk,30,gA(/clips/w)"],
            "EXEC Dial \"PJSIP/0888@trunk,30,gA(/clips/w)\""
        ),
        (.dialStatus, nil, ["GET", "VARIABLE", "DIALSTATUS"], "GET VARIABLE DIALSTATUS"), (.hangUp(cause: nil), nil, ["HANGUP"], "HANGUP"),
        (.hangUp(cause: 17), nil, ["EXEC", "Hangup", "17"], "EXEC Hangup 17"),
    ]

    static let asterisk: [WireCase] =
        replies.map { text, reply in
            WireCase(answers, text, reply, read: { Self.reply($0) }, write: { $0.written })
        }
        + commands.map { command, file, words, text in
            WireCase("commands to Asterisk", text, read: { Self.words(of: $0) }, as: words) { Self.text(command.line(file: file)) }
        }

    private static func stream(_ keys: Set<Digit>, heard: Milliseconds = 0) -> AGICommand {
        .stream(SoundingPlays.Run(play: 1, clips: [], keys: keys, heard: heard))
    }

    private static func reply(_ text: String) -> AGIReply? {
        var reader = AGIReplyReader()
        return reader.read(.line(Array(text.utf8)))
    }

    /// As `res_agi` takes a command apart: spaces part words, quotation marks hold them together, a backslash takes the next letter as it
    /// is.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word: String?
        var (isQuoted, isEscaped) = (false, false)
        for letter in text {
            switch letter {
            case _ where isEscaped: (word, isEscaped) = ((word ?? "") + String(letter), false)
            case "\\": (word, isEscaped) = (word ?? "", true)
            case "\"": (word, isQuoted) = (word ?? "", !isQuoted)
            case " " where !isQuoted:
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(letter)
            }
        }
        return words + [word].compactMap(\.self)
    }
}

extension AGIReply {
    /// As Asterisk writes it.
    fileprivate var written: String {
        switch self {
        case .result(let result):
            "200 result=" + (result.value.map { "\($0)" } ?? "") + (result.note.map { " (\($0))" } ?? "")
                + (result.endpos.map { " endpos=\($0)" } ?? "")
        case .refused: "510 Invalid or unknown command"
        case .dead: "511 Command Not Permitted on a dead channel or intercept routine"
        case .hungUp: "HANGUP"
        }
    }
}
