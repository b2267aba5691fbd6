import Dialplans
import Foundation
import Glibc
import Support

/// A gateway with one telephone that can go on with its session on a new connection. Sound takes no time.
final class ResumingTelephone {
    private var wire: LineWire
    private var session: String?
    private var received = 0
    /// What was said and counts, and is said again where it was not received.
    private var said: [String] = []
    /// What was heard.
    private(set) var heard: [String] = []

    enum Failure: Error {
        case notHeard(String, heard: [String])
        case notResumed(String)
    }

    init(socket path: String) throws {
        wire = try LineWire(socket: path)
        try greet()
    }

    func ring(from number: String) throws { try say("ring call=a from=\(number) to=+359882818905") }

    func press(_ keys: String) throws {
        for key in keys { try say("key call=a key=\(key)") }
    }

    func hangUp() throws {
        try say("gone call=a cause=caller")
        try say("bye")
    }

    /// Keys that are pressed while there is no engine.
    func pressUnheard(_ keys: String) {
        for key in keys { said.append("key call=a key=\(key)") }
    }

    /// The engine is back: both say again what is missing.
    func resume(socket path: String) throws {
        wire = try LineWire(socket: path)
        try greet()
    }

    /// Listens until the beginning of this phrase is said, in Bulgarian.
    func hear(_ phrase: PhraseKey) throws {
        let words = try LineTelephone.beginning(of: phrase)
        while let line = wire.nextLine() {
            guard !["ping", "ack "].contains(where: line.hasPrefix) else { continue }
            received += 1
            guard line.hasPrefix("play ") else { continue }
            let text = LineTelephone.value("text", in: line).removingPercentEncoding ?? ""
            heard.append(text)
            try say("played call=a play=\(LineTelephone.value("play", in: line)) end=done ms=0")
            if text.hasPrefix(words) { return }
        }
        throw Failure.notHeard(words, heard: heard)
    }

    private func greet() throws {
        let known = session.map { " session=\($0) received=\(received)" } ?? ""
        try wire.say("hello line=1 gateway=test/1 can=file,text,resume beat=0" + known)
        let hello = wire.nextLine() ?? ""
        if session != nil {
            guard hello.hasSuffix("resumed=1") else { throw Failure.notResumed(hello) }
            let count = Int(LineTelephone.value("received", in: hello)) ?? 0
            for line in said.dropFirst(count) { try wire.say(line) }
        }
        session = LineTelephone.value("session", in: hello)
    }

    private func say(_ line: String) throws {
        said.append(line)
        try wire.say(line)
    }
}
