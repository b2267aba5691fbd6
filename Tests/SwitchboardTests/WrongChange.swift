import Foundation
import Support

/// Changes of the small line in `EditedFolders` that must be refused, each with the words that say why.
enum WrongChange {
    typealias Case = (name: String, change: @Sendable (TemporaryFolder) throws -> Void, told: String)

    static let all = halves + missing + encodings + bombs + masses + mistakes

    private static let halves: [Case] = [
        ("half a dialplan", { try $0.write("dialplans/line.yaml", String(EditedFolders.dialplan(1).dropLast(60))) }, "line.yaml:"),
        ("half the phrases", { try $0.write("prompts/en/phrases.yaml", String(EditedFolders.phrases(1).prefix(70))) }, "phrases.yaml:"),
        ("an empty file", { try $0.write("dialplans/line.yaml", "") }, "line.yaml:1:1: the file is empty [empty]"),
    ]

    private static let missing: [Case] = [
        ("no file", { try FileManager.default.removeItem(atPath: $0.path("dialplans/line.yaml")) }, "there is no dialplan"),
        ("no folder", { try FileManager.default.removeItem(atPath: $0.path("prompts")) }, "there is no folder"),
    ]

    private static let encodings: [Case] = [
        (
            "a dialplan that is not UTF-8",
            { try write("dialplan: line\n# ", [0xC4, 0xEE, 0x0A], to: "dialplans/line.yaml", in: $0) },
            "line.yaml:2:3: this is not UTF-8 [not-utf8]"
        ),
        (
            "phrases in another encoding",
            { try write("hello: \"Hello\"\nbye: \"", [0xC4, 0xEE, 0x22, 0x0A], to: "prompts/en/phrases.yaml", in: $0) },
            "prompts/en/phrases.yaml:2: this is not UTF-8"
        ),
        (
            "a scale in another encoding",
            { try write("name: ", [0xC4, 0xEE, 0x0A], to: "grade-scales/bg.yaml", in: $0) }, "grade-scales/bg.yaml:1: this is not UTF-8"
        ),
    ]

    /// Lists of lists of lists by copies: a few lines that would be a billion.
    private static let bomb =
        "a: &a [x, x, x, x, x, x, x, x, x]\n" + (1..<30).map { "b\($0): &b\($0) [*a, *a, *a, *a, *a, *a, *a, *a]\n" }.joined()
        + "? [*b1, *b2, *b29]\n: x\n"

    private static let bombs: [Case] = [
        ("a bomb of aliases", { try $0.write("dialplans/line.yaml", bomb + EditedFolders.dialplan(1)) }, "[anchor]"),
        ("a bomb among the phrases", { try $0.write("prompts/en/phrases.yaml", bomb + EditedFolders.phrases(1)) }, "anchors of YAML"),
        ("a bomb in a scale", { try $0.write("grade-scales/bg.yaml", bomb) }, "anchors, aliases and tags of YAML are not allowed here"),
    ]

    private static let tenMegabytes = String(repeating: "  state-with-a-name: { say: hello, then: bye }\n", count: 220_000)

    private static let masses: [Case] = [
        (
            "ten megabytes of states",
            { try $0.write("dialplans/line.yaml", EditedFolders.dialplan(1) + tenMegabytes) }, "line.yaml is larger than 1 MiB"
        ),
        (
            "ten megabytes of states in many files",
            { folder in
                let piece = "states:\n" + tenMegabytes.prefix(1_000_000)
                for number in 0..<10 { try folder.write("dialplans/more-\(number).yaml", piece) }
                let names = (0..<10).map { "more-\($0).yaml" }.joined(separator: ", ")
                try folder.write("dialplans/line.yaml", EditedFolders.dialplan(1) + "include: [\(names)]\n")
            }, "are larger than 2 MiB together"
        ),
    ]

    private static let mistakes: [Case] = [
        ("an unknown phrase", { try $0.write("dialplans/line.yaml", EditedFolders.dialplan(1) + "  x: { end: z }\n") }, "unknown-phrase"),
        (
            "a cycle of includes",
            { folder in
                try folder.write("dialplans/line.yaml", EditedFolders.dialplan(1) + "include: [more.yaml]\n")
                try folder.write("dialplans/more.yaml", "include: [line.yaml]\nstates: { a: { end: bye } }\n")
            }, "[bad-include]"
        ),
    ]

    private static func write(_ text: String, _ bytes: [UInt8], to name: String, in folder: TemporaryFolder) throws {
        try (Data(text.utf8) + Data(bytes)).write(to: folder.url.appendingPathComponent(name))
    }
}
