import Dialplans
import Foundation
import Speech
import Support
import Switchboard

/// A gateway with one telephone, over a service's Unix socket. Sound takes no time: a play ends as soon as it is ordered.
final class LineTelephone {
    private let wire: LineWire
    /// What was heard.
    private(set) var heard: [String] = []

    enum Failure: Error {
        /// The words that were waited for were never said; what was, instead.
        case notHeard(String, heard: [String])
    }

    init(socket path: String) throws {
        wire = try LineWire(socket: path)
        try say("hello line=1 gateway=test/1 can=file,text,record beat=0")
    }

    func ring(from number: String, to called: String = "+359882818905") throws {
        try say("ring call=a from=\(number) to=\(called)")
    }

    /// Rings a number of the caller's choice under another name; what is answered is not waited for.
    func ring(_ call: String, to number: String) throws { try say("ring call=\(call) from=0888100009 to=\(number)") }

    func press(_ keys: String) throws {
        for key in keys { try say("key call=a key=\(key)") }
    }

    func hangUp() throws {
        try say("gone call=a cause=caller")
        try say("bye")
    }

    /// Listens until the beginning of this phrase is said, in Bulgarian.
    func hear(_ phrase: PhraseKey, each: () -> Void = {}) throws {
        let words = try Self.beginning(of: phrase)
        while let line = wire.nextLine() {
            each()
            guard line.hasPrefix("play ") else { continue }
            let text = Self.value("text", in: line).removingPercentEncoding ?? ""
            heard.append(text)
            try say("played call=a play=\(Self.value("play", in: line)) end=done ms=0")
            if text.hasPrefix(words) { return }
        }
        throw Failure.notHeard(words, heard: heard)
    }

    /// Listens to the first thing that is said, whatever it is.
    func hearSomething() throws {
        while let line = wire.nextLine() {
            guard line.hasPrefix("play ") else { continue }
            heard.append(Self.value("text", in: line).removingPercentEncoding ?? "")
            return
        }
        throw Failure.notHeard("anything", heard: heard)
    }

    /// Waits until the line records.
    ///
    /// - Returns: the number of the recording, and where its sound is to be written.
    func recording() throws -> (number: String, file: String) {
        while let line = wire.nextLine() {
            if line.hasPrefix("play ") { try say("played call=a play=\(Self.value("play", in: line)) end=done ms=0") }
            guard line.hasPrefix("record ") else { continue }
            return (Self.value("record", in: line), Self.value("file", in: line).removingPercentEncoding ?? "")
        }
        throw Failure.notHeard("a recording", heard: heard)
    }

    /// Speaks a message, when the line records.
    func speak(_ sound: PCM) throws {
        let (number, file) = try recording()
        try WAV.write(sound, to: file)
        try say("recorded call=a record=\(number) end=stopped ms=\(sound.samples.count / 8)")
    }

    private func say(_ line: String) throws { try wire.say(line) }

    static func value(_ key: String, in line: String) -> String {
        let word = line.split(separator: " ").first { $0.hasPrefix(key + "=") }
        return word.map { String($0.dropFirst(key.count + 1)) } ?? ""
    }

    /// What a phrase begins with, up to its first value.
    static func beginning(of phrase: PhraseKey) throws -> String {
        let text = try String(contentsOfFile: StoryTests.folders.prompts + "/bg/phrases.yaml", encoding: .utf8)
        let line = text.split(separator: "\n").first { $0.hasPrefix("\(phrase): \"") } ?? ""
        let words = line.dropFirst(phrase.rawValue.count + 3).prefix { !"{.!?\"".contains($0) }
        guard !words.isEmpty else { throw Failure.notHeard("\(phrase)", heard: []) }
        return String(words)
    }
}
