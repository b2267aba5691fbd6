import Dialplans
import Foundation

/// `docs/dialplans.md` with its fenced blocks, which the tests execute.
struct GuideBook {
    struct Block {
        var line: Int
        /// What stands behind the three backticks, by words.
        var words: [String]
        var text: String

        func value(_ key: String) -> String? {
            words.lazy.compactMap { $0.hasPrefix(key + "=") ? String($0.dropFirst(key.count + 1)) : nil }.first
        }
    }

    let text: String
    let blocks: [Block]
    let loader: DialplanLoader
    private let frame: String

    static let shared = Result { try GuideBook() }

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        text = try String(contentsOf: root.appendingPathComponent("docs/dialplans.md"), encoding: .utf8)
        blocks = Self.blocks(of: text)
        let phrases = blocks.first { $0.words.contains("phrases") }?.text ?? ""
        frame = blocks.first { $0.words.contains("frame") }?.text ?? ""
        loader = DialplanLoader(services: ExampleCatalogue.services, phrases: ExampleCatalogue.phrases(phrases))
    }

    /// The dialplans of the document: whole ones, and states that go into its frame.
    var dialplans: [Block] {
        blocks.filter {
            $0.words.first == "yaml" && !$0.words.contains("phrases") && !$0.words.contains("frame") && !$0.words.contains("mix")
        }
    }

    /// Every block is a file, or several of them divided by lines such as `# file: NAME`.
    func faults(of block: Block) -> [Fault] {
        let files = files(of: block)
        let mains = files.enumerated().filter { $0.offset == 0 || $0.element.text.hasPrefix("dialplan:") }.map(\.element)
        return loader.check(mains) { name in files.first { $0.file == name } }
    }

    func files(of block: Block) -> [SourceText] {
        var lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        if let times = block.value("repeat").flatMap(Int.init), let last = lines.popLast() {
            lines += Array(repeating: last, count: times)
        }
        var files: [(name: String, lines: [Substring])] = [("example.yaml", [])]
        for line in lines {
            if line.hasPrefix("# file: ") {
                files.append((String(line.dropFirst(8)), []))
            } else {
                files[files.count - 1].lines.append(line)
            }
        }
        return files.filter { !$0.lines.isEmpty }.map { SourceText(file: $0.name, text: whole($0.lines)) }
    }

    private func whole(_ lines: [Substring]) -> String {
        let text = lines.joined(separator: "\n")
        let keys = ["dialplan", "numbers", "languages", "states", "%YAML", "#", "---", "BEGIN:VCALENDAR"]
        guard !keys.contains(where: text.hasPrefix) else { return text }
        return frame + "\n" + lines.map { "  " + $0 }.joined(separator: "\n") + "\n"
    }

    private static func blocks(of text: String) -> [Block] {
        var blocks: [Block] = []
        var open: (line: Int, words: [String], lines: [Substring])?
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if let block = open {
                if line == "```" {
                    blocks.append(Block(line: block.line, words: block.words, text: block.lines.joined(separator: "\n")))
                    open = nil
                } else {
                    open?.lines.append(line)
                }
            } else if line.hasPrefix("```") {
                open = (index + 1, line.dropFirst(3).split(separator: " ").map(String.init), [])
            }
        }
        return blocks
    }
}
