import CallCore
import Dialplans
import Foundation

@testable import Gateways

/// What Asterisk does about a command.
extension FakeAsterisk {
    func obey(_ command: String) {
        if command.hasPrefix("GET FULL VARIABLE") { return say("200 result=1 (1795240258)") }
        guard !isDead else { return say("511 Command Not Permitted on a dead channel or intercept routine") }
        let words = command.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
        switch command.split(separator: " ").first {
        case "ANSWER": begin(.answer, for: 3)
        case "STREAM": stream(words)
        case "WAIT": begin(.wait, for: Int(command.split(separator: " ").last ?? "") ?? 0)
        case "RECORD": record(words.last?.split(separator: " ") ?? [])
        case "CHANNEL": say("200 result=6")
        case "HANGUP":
            say("200 result=1")
            isDead = true
            say("HANGUP")
        case "EXEC" where command.hasPrefix("EXEC Dial"): begin(.dial, for: StoryGateway.day)
        case "GET": say("200 result=1 (\(dialStatus))")
        case "EXEC" where command.hasPrefix("EXEC Hangup"):
            isDead = true
            say("200 result=-1")
            say("HANGUP")
        default: say("510 Invalid or unknown command")
        }
    }

    private func stream(_ words: [String]) {
        let file = words[1]
        let length = endless ? StoryGateway.day : lengths[file] ?? Self.joined(file)
        guard let length else { return say("200 result=-1 endpos=0") }
        let offset = (Int(words[4].dropFirst()) ?? 0) / 8
        let keys = Set(words[3].compactMap { Digit(rawValue: String($0)) })
        begin(.stream(file: file, keys: keys, offset: offset), for: max(0, length - offset))
    }

    /// What follows the keys: `60000 s=3`.
    private func record(_ words: [Substring]) {
        let silence = words.first { $0.hasPrefix("s=") }.flatMap { Int($0.dropFirst(2)) } ?? 0
        begin(.record(silence: silence), for: words.first.flatMap { Int($0) } ?? 0)
    }

    /// A headerless file of 8 kHz and 16 bit.
    private static func joined(_ file: String) -> Milliseconds? {
        FileManager.default.contents(atPath: file + ".sln").map { $0.count / 16 }
    }

    private func begin(_ kind: Running.Kind, for length: Milliseconds) {
        running = Running(kind: kind, begun: time, ends: time + length)
        socket.awake(at: time)
    }
}
