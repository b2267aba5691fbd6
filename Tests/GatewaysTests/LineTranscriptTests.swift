import CallCore
import Dialplans
import Foundation
import Testing

@testable import Gateways

/// The transcripts of `docs/line-protocol.md`, held line by line against a real session.
@Suite final class LineTranscriptTests {
    /// The connection, and the one on which the calls began.
    private var bench = Bench(hello: nil)
    private var first: Bench?
    private var isCut = false

    static let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/line-protocol.md")

    static let transcripts: [[String]] = {
        let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
        return text.components(separatedBy: "```line-transcript\n").dropFirst().map { block in
            (block.components(separatedBy: "```").first ?? "").split(separator: "\n").map(String.init)
        }
    }()

    @Test func pageHasTranscripts() { #expect(Self.transcripts.count >= 7) }

    @Test(arguments: transcripts.indices) func transcriptIsTrue(index: Int) throws {
        bench = Bench(hello: nil)
        var heard: [String] = []
        for line in Self.transcripts[index] {
            let rest = String(line.dropFirst(2))
            if line.hasPrefix("< ") {
                let said = heard.isEmpty ? "nothing" : heard.removeFirst()
                #expect(matches(rest, said), "the page says “\(rest)”, the engine “\(said)”")
                continue
            }
            #expect(heard == [], "before “\(line)”")
            heard = line.hasPrefix("> ") ? (isCut ? [] : bench.say(rest)) : try act(rest)
        }
        #expect(heard == [])
    }

    private func act(_ text: String) throws -> [String] {
        let words = text.split(separator: " ").map(String.init)
        let numbers = words.compactMap(Int.init)
        let home = first ?? bench
        switch words[0] {
        case "wait": return home.wait(numbers[0] * 1_000) + (bench === home ? [] : bench.heard())
        case "closed":
            #expect(bench.state != .open)
            return []
        case "cut":
            isCut = true
            first = home
            return bench.end { $0.inputEnded() }
        case "reconnect":
            isCut = false
            bench = Bench(hello: nil)
            bench.found = home.trunk
            let session = LineCases.session.text
            return bench.say("hello line=1 gateway=demo/1 can=file,resume beat=0 session=\(session) received=\(numbers[0])")
        default:
            let said = home.order(try order(words, numbers), call: home.telephonist.rung.count - 1)
            return bench === home ? said : bench.heard()
        }
    }

    private func order(_ words: [String], _ numbers: [Int]) throws -> LineOrder {
        switch words[0] {
        case "answer": return .answer
        case "reject": return .reject(try #require(RejectCause(rawValue: words[1])))
        case "play":
            let clip = Clip(path: words[2], milliseconds: numbers[1], text: words[4...].joined(separator: " "))
            return .play(Play(number: numbers[0], clips: [clip]))
        case "stop": return .stop(numbers.first)
        case "secret": return .secret(words[1] == "on")
        case "record":
            return .record(Recording(number: numbers[0], path: words[2], limit: numbers[1] * 1_000, silence: numbers[2] * 1_000))
        case "hang": return .hangUp(.normal)
        default: throw UnknownAct(text: words.joined(separator: " "))
        }
    }

    struct UnknownAct: Error { let text: String }

    /// `…` stands for one value or more of it.
    private func matches(_ pattern: String, _ line: String) -> Bool {
        let words = pattern.split(separator: " ")
        let said = line.split(separator: " ")
        guard words.count == said.count else { return false }
        return zip(words, said).allSatisfy { word, said in
            word.hasSuffix("…") ? said.hasPrefix(word.dropLast()) : word == said
        }
    }
}
