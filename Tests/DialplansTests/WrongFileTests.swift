import Dialplans
import Testing

/// Files that are wrong, and what is said of them.
@Suite struct WrongFileTests {
    struct Wrong: Sendable, CustomTestStringConvertible {
        var text: String
        var faults: [String]
        var testDescription: String { String(reflecting: String(text.suffix(60))) }
    }

    static let head = "dialplan: a\nnumbers: any\nlanguages: [en]\nstart: end\n"
    static let ends = "states:\n  end: { end: bye }\n"

    static let texts = [
        Wrong(text: "", faults: ["1:1 empty"]),
        Wrong(text: "\n# nothing but a comment\n", faults: ["1:1 empty"]),
        Wrong(text: "hello", faults: ["1:1 wrong-type"]),
        Wrong(text: "[a, b]", faults: ["1:1 wrong-type"]),
        Wrong(text: "states: {}", faults: ["1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "1:9 empty"]),
        Wrong(text: head + "states:\n\tend: { end: bye }\n", faults: ["6:1 tab"]),
        Wrong(text: head + "states:\n  end:\t{ end:\tbye }\n  b: \t{}\n", faults: ["6:7 tab", "7:6 tab"]),
        Wrong(text: head + ends + "start: end\n", faults: ["7:1 duplicate-key"]),
        Wrong(
            text: head + "states:\n  end: { end: bye, end: bye }\n  'end': { end: }\n", faults: ["6:20 duplicate-key", "7:3 duplicate-key"]),
        Wrong(text: head + "states:\n  end: { \"end\":bye,end: bye }\n", faults: ["6:20 duplicate-key"]),
        Wrong(text: head + "states: { end: { end: bye }, b: &x { end: bye }, c: *x }\n", faults: ["5:33 anchor", "5:53 alias"]),
        Wrong(text: head + "states:\n  end: !!map { end: bye }\n  b: { <<: x }\n", faults: ["6:8 tag", "7:8 merge-key"]),
        Wrong(text: "---\n" + head + ends, faults: []),
        Wrong(text: "%YAML 1.1\n---\n" + head + ends, faults: ["1:1 directive"]),
        Wrong(text: head + ends + "...\n", faults: ["7:1 several-documents"]),
        Wrong(text: head + ends + "---\n" + head, faults: ["7:1 several-documents"]),
        Wrong(text: head + "states:\n  end: { ? end : bye }\n", faults: ["6:10 complex-key"]),
        Wrong(text: head + "states:\n  end: { end: >\n", faults: ["6:15 block-text"]),
        Wrong(text: head + "states:\n  : { end: bye }\n", faults: ["6:3 bad-yaml"]),
        Wrong(text: head + "states:\n  end: { end: \"bye }\n", faults: ["7:1 bad-yaml"]),
        Wrong(text: head + "states:\n  end: { end: bye ]\n", faults: ["6:19 bad-yaml"]),
        Wrong(text: head + "states:\n  end: { end: \"a\nb\" }\n", faults: ["6:15 bad-name"]),
        Wrong(text: head + "states:\n  end: { end: \"a\\nb\" }\n", faults: ["6:15 control-character"]),
        Wrong(text: head + "states:\n  end: { end: b\u{85}ye }\n", faults: ["6:16 control-character"]),
        Wrong(text: head + "states:\n  end: { end: b\0ye }\n", faults: ["6:16 control-character"]),
        Wrong(text: head + "states:\r\n  end: { end: bye }\r\n  b: { end: bye }\r\n", faults: ["7:3 unreachable"]),
        Wrong(text: "\u{FEFF}" + head + ends, faults: []),
        Wrong(text: head + "stats:\n" + ends, faults: ["5:1 unknown-key"]),
        Wrong(text: head + "states:\n  end: { end: bye\n  }\n# more\n", faults: []),
        Wrong(text: head + "states:\n  end: { end:\n bye\n ,\n }\n", faults: []),
        Wrong(text: head + "states:\n  end: {# a comment\n    end: bye }\n", faults: []),
        Wrong(text: head + "states:\n  end:\n    end: bye\n     \"bye\n", faults: ["8:6 bad-yaml"]),
        Wrong(text: head + "states:\n  end: { end: bye\n  bye }\n", faults: ["7:3 bad-yaml"]),
        Wrong(text: head + "states:\n  end: { :\"bye, x: \" }\n", faults: ["6:10 bad-yaml"]),
        Wrong(text: head + "states:\n  end: { end: bye, ?\"x\": y }\n", faults: ["6:20 complex-key"]),
        Wrong(text: head + "numbers: any\nstates:\n- end\n", faults: ["5:1 duplicate-key", "7:1 wrong-type"]),
        Wrong(text: head + "states:\n- end\n", faults: ["6:1 wrong-type"]),
        Wrong(text: head + "states:\n  end: bye\n", faults: ["6:8 wrong-type"]),
        Wrong(text: head + "states:\n  end:\n", faults: ["6:7 wrong-type"]),
        Wrong(text: head + "states:\n  end: {}\n", faults: ["6:3 no-kind"]),
        Wrong(text: head + "states:\n  end: { end: [bye] }\n", faults: ["6:15 wrong-type"]),
        Wrong(text: head + "states:\n  End: { end: bye }\n", faults: ["6:3 bad-name"]),
    ]

    @Test(arguments: texts) func faultsHaveTheirPlaces(wrong: Wrong) {
        let faults = Sample.loader.check(SourceText(file: "a.yaml", text: wrong.text))
        #expect(faults.map(\.short) == wrong.faults, "\(faults.map(\.description).joined(separator: "\n"))")
    }

    @Test func bytesThatAreNoTextAreAFault() {
        let bytes = Array((Self.head + "states:\n  end: { end: b").utf8) + [0xE9] + Array("ye }\n".utf8)
        #expect(Sample.loader.check(SourceText(file: "a.yaml", bytes: bytes)).map(\.short) == ["6:16 not-utf8"])
    }

    @Test(arguments: [(10_000, []), (10_001, ["5:9 too-many"])]) func statesAreCounted(count: Int, faults: [String]) {
        let states = (1..<count).map { "s\($0): { say: hello, then: s\($0 + 1) }" } + ["s\(count): { end: bye }"]
        let text = "dialplan: a\nnumbers: any\nlanguages: [en]\nstart: s1\nstates: { " + states.joined(separator: ", ") + " }\n"
        #expect(Sample.loader.check(SourceText(file: "a.yaml", text: text)).map(\.short) == faults)
    }
}
