import Foundation
import Glibc
import Support
import Testing

/// Whatever comes on the line: the engine ends as the protocol says, and does not grow.
@Suite struct HostileLineTests {
    static let hello = "hello line=1 gateway=test/1 can=file,text beat=0\n"

    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var input: [UInt8]
        /// Somewhere in what it answers.
        var answer: String

        init(_ name: String, _ input: [UInt8], _ answer: String) {
            testDescription = name
            self.input = input
            self.answer = answer
        }

        init(_ name: String, _ input: String, _ answer: String) { self.init(name, Array(input.utf8), answer) }
    }

    static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    static let long = String(repeating: "8", count: 10_000)

    static let cases = [
        Case("nothing", "", ""),
        Case("no hello", "ring call=a to=1\n", "bye"),
        Case("random bytes first", noise(50_000, seed: 1), "error"),
        Case("random bytes", Array(hello.utf8) + noise(500_000, seed: 2), "bye reason=errors"),
        Case("a line without an end", hello + String(repeating: "a", count: 2_000_000), "hello"),
        Case("a number that fits in no line", hello + "ring call=a from=\(long) to=+359882818905\nbye\n", "line-too-long"),
        Case("a number as long as a line", hello + "ring call=a from=\(long.prefix(8_000)) to=+359882818905\nbye\n", "answer call=a"),
        Case(
            "a called number as long as a line", hello + "ring call=a from=1 to=\(long.prefix(8_000))\nbye\n", "reject call=a cause=barred"),
        Case("the end in the middle of a line", hello + "ring call=a from=1 to=+35988281", "hello"),
        Case("what cannot be now", hello + "played call=a play=1 end=done\nkey call=b key=1\nbye\n", "no-such-call"),
    ]

    @Test(.timeLimit(.minutes(20)), arguments: cases) func theEngineEndsWell(hostile: Case) throws {
        let school = try SmallSchool()
        let program = try RunningProgram(["line", "--data", school.data, "--now", SmallSchool.now])
        program.sayLast(hostile.input)
        while program.nextLine() != nil {}
        let end = program.wait()
        #expect(end.status == 0 && !end.bySignal, "\(end.errors)")
        #expect(hostile.answer.isEmpty || program.lines.contains { $0.contains(hostile.answer) }, "\(program.lines.prefix(3))")
        #expect(!end.errors.contains("8888888"), "a number is in the log")
    }

    @Test(.timeLimit(.minutes(20))) func twoHundredCallsAtOnceAllEndInTheJournal() throws {
        let school = try SmallSchool()
        let program = try RunningProgram(["line", "--data", school.data, "--now", SmallSchool.now])
        try program.write(Array(Self.hello.utf8))
        for call in 1...200 { try program.say("ring call=c\(call) from=0888100001 to=+359882818905") }
        var answered: Set<String> = []
        while answered.count < 200, let line = program.nextLine() {
            if line.hasPrefix("answer ") { answered.insert(line) }
        }
        #expect(answered.count == 200)
        let memory = try #require(program.peakMemory)
        #expect(memory < 500_000, "KiB")
        try program.say("bye")
        while program.nextLine() != nil {}
        let end = program.wait()
        #expect(end.status == 0 && !end.bySignal, "\(end.errors)")
        let left = try FileManager.default.contentsOfDirectory(atPath: school.data + "/journal")
        #expect(left.isEmpty, "the calls were put into the store before it ended")
        let journal = try school.run(["journal", "--limit", "500"]).output
        #expect(journal.split(separator: "\n").count == 201, "the head, and a line for each call")
    }

    @Test(.timeLimit(.minutes(20))) func aLineOfTwentyMegabytesIsSkippedAndNotKept() throws {
        let school = try SmallSchool()
        let program = try RunningProgram(["line", "--data", school.data, "--now", SmallSchool.now])
        try program.write(Array(Self.hello.utf8))
        _ = program.line { $0.hasPrefix("hello ") }
        let before = try #require(program.peakMemory)
        for _ in 0..<20 { try program.write([UInt8](repeating: 0x61, count: 1_048_576)) }
        try program.say("\nping")
        #expect(program.line { $0 == "pong" } != nil)
        #expect(program.lines.contains { $0.hasPrefix("error code=line-too-long") })
        let after = try #require(program.peakMemory)
        #expect(after - before < 16_384, "KiB, from \(before) to \(after)")
        try program.say("bye")
        while program.nextLine() != nil {}
        #expect(program.wait().status == 0)
    }
}
