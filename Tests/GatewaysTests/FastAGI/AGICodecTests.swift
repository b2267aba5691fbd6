import CallCore
import Dialplans
import NIOCore
import Testing

@testable import Gateways

/// What is said to Asterisk, and what it says: by transcripts of Asterisk 22.
@Suite struct AGICodecTests {
    static func stream(_ keys: Set<Digit>, heard: Milliseconds = 0) -> AGICommand {
        .stream(SoundingPlays.Run(play: 1, clips: [], keys: keys, heard: heard))
    }

    static let commands: [(AGICommand, file: String?, line: String?)] = [
        (.answer, nil, "ANSWER"),
        (stream([]), "/clips/ab", "STREAM FILE \"/clips/ab\" \"\" 0"),
        (stream([.star, .one, .hash], heard: 1_000), "/clips/a b", "STREAM FILE \"/clips/a b\" \"#*1\" 8000"),
        (stream([]), "/clips/a\"b", nil),
        (stream([]), "/clips/a\nHANGUP", nil),
        (stream([]), "/clips/a\\", nil),
        (stream([]), "", nil),
        (stream([]), nil, nil),
        (stream([]), String(repeating: "a", count: 1_001), nil),
        (.wait(30_000), nil, "WAIT FOR DIGIT 30000"),
        (.status, nil, "CHANNEL STATUS"),
        (.mark, nil, "GET FULL VARIABLE ${EPOCH}"),
        (.record(file: "/rec/a-1", limit: 60_000, silence: 3), nil, "RECORD FILE \"/rec/a-1\" wav \"#*0123456789ABCD\" 60000 s=3"),
        (.dial("PJSIP/0888@trunk", limit: 30, whisper: nil), nil, "EXEC Dial \"PJSIP/0888@trunk,30,g\""),
        (.dial("PJSIP/0888@trunk", limit: 30, whisper: "/clips/w"), nil, "EXEC Dial \"PJSIP/0888@trunk,30,gA(/clips/w)\""),
        (.dial("PJSIP/0888@trunk", limit: 30, whisper: "/clips/w)e"), nil, nil),
        (.dial("PJSIP/0888,1,S(1)", limit: 30, whisper: nil), nil, nil),
        (.dialStatus, nil, "GET VARIABLE DIALSTATUS"),
        (.hangUp(cause: nil), nil, "HANGUP"),
        (.hangUp(cause: 17), nil, "EXEC Hangup 17"),
    ]

    @Test(arguments: commands.indices) func commandIsSpelt(index: Int) {
        let (command, file, line) = Self.commands[index]
        #expect(command.line(file: file).map { String(decoding: $0, as: UTF8.self) } == line.map { $0 + "\n" })
    }

    static let replies: [(String, AGIReply?)] = [
        ("200 result=0", .result(AGIResult(value: 0))),
        ("200 result=-1", .result(AGIResult(value: -1))),
        ("200 result=0 endpos=160", .result(AGIResult(value: 0, endpos: 160))),
        ("200 result=-1 endpos=-5", .result(AGIResult(value: -1, endpos: 0))),
        ("200 result=53 (dtmf) endpos=0", .result(AGIResult(value: 53, note: "dtmf", endpos: 0))),
        ("200 result= (timeout)", .result(AGIResult(value: nil, note: "timeout"))),
        ("200 result=", .result(AGIResult(value: nil))),
        ("200 result=1 (\"Parent\" <35930000001>)", .result(AGIResult(value: 1, note: "\"Parent\" <35930000001>"))),
        ("200 result=1 (a) endpos=9 (b)", .result(AGIResult(value: 1, note: "a) endpos=9 (b"))),
        ("200 result=99999999999999999999", .result(AGIResult(value: nil))),
        ("200 result=0 endpos=99999999999999999999", .result(AGIResult(value: 0))),
        ("200", nil), ("200 ok", nil), ("", nil), ("100 trying", nil), ("hangup", nil),
        ("HANGUP", .hungUp),
        ("510 Invalid or unknown command", .refused),
        ("511 Command Not Permitted on a dead channel or intercept routine", .dead),
        ("520 End of proper usage.", .refused),
    ]

    @Test(arguments: replies.indices) func replyIsRead(index: Int) {
        let (line, reply) = Self.replies[index]
        var reader = AGIReplyReader()
        #expect(reader.read(.line(Array(line.utf8))) == reply)
    }

    @Test func aUsageOfSeveralLinesIsOneRefusal() {
        var reader = AGIReplyReader()
        let lines = [
            "520-Invalid command syntax.  Proper usage follows:", "200 result=0", "HANGUP", "<value>", "520 End of proper usage.", "HANGUP",
        ]
        #expect(lines.compactMap { reader.read(.line(Array($0.utf8))) } == [.refused, .hungUp])
        #expect(reader.read(.tooLong(start: Array("200 result=0".utf8))) == nil)
    }

    static let keys: [(Int?, Digit?)] = [
        (48, .zero), (57, .nine), (42, .star), (35, .hash), (65, .a), (68, .d), (100, .d), (0, nil), (1, nil), (69, nil), (-1, nil),
        (nil, nil), (1_000, nil),
    ]

    @Test(arguments: keys.indices) func keyIsItsASCIICode(index: Int) {
        #expect(AGIResult(value: Self.keys[index].0).key == Self.keys[index].1)
    }
}
