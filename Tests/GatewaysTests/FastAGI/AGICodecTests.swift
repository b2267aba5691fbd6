import CallCore
import Dialplans
import NIOCore
import Testing

@testable import Gateways

/// What is said to Asterisk, and what it says: by transcripts of Asterisk 22.
@Suite struct AGICodecTests {
    static let commands: [(AGICommand, String?)] = [
        (.answer, "ANSWER"),
        (.stream(file: "/clips/ab", keys: [], from: 0), "STREAM FILE \"/clips/ab\" \"\" 0"),
        (.stream(file: "/clips/a b", keys: [.star, .one, .hash], from: 8_000), "STREAM FILE \"/clips/a b\" \"#*1\" 8000"),
        (.stream(file: "/clips/a\"b", keys: [], from: 0), nil),
        (.stream(file: "/clips/a\nHANGUP", keys: [], from: 0), nil),
        (.stream(file: "/clips/a\\", keys: [], from: 0), nil),
        (.stream(file: "", keys: [], from: 0), nil),
        (.stream(file: String(repeating: "a", count: 1_001), keys: [], from: 0), nil),
        (.wait(30_000), "WAIT FOR DIGIT 30000"),
        (.status, "CHANNEL STATUS"),
        (.mark, "GET FULL VARIABLE ${EPOCH}"),
        (.record(file: "/rec/a-1", limit: 60_000, silence: 3), "RECORD FILE \"/rec/a-1\" wav \"#*0123456789ABCD\" 60000 s=3"),
        (.dial("PJSIP/0888@trunk", limit: 30, whisper: nil), "EXEC Dial \"PJSIP/0888@trunk,30,g\""),
        (.dial("PJSIP/0888@trunk", limit: 30, whisper: "/clips/w"), "EXEC Dial \"PJSIP/0888@trunk,30,gA(/clips/w)\""),
        (.dial("PJSIP/0888@trunk", limit: 30, whisper: "/clips/w)e"), nil),
        (.dial("PJSIP/0888,1,S(1)", limit: 30, whisper: nil), nil),
        (.dialStatus, "GET VARIABLE DIALSTATUS"),
        (.hangUp(cause: nil), "HANGUP"),
        (.hangUp(cause: 17), "EXEC Hangup 17"),
    ]

    @Test(arguments: commands.indices) func commandIsSpelt(index: Int) {
        let (command, line) = Self.commands[index]
        #expect(command.line.map { String(decoding: $0, as: UTF8.self) } == line.map { $0 + "\n" })
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
