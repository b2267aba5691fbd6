import Dialplans
import Foundation
import Support

/// A gateway with one telephone and a caller, over any number of connections to services that are killed.
///
/// Sound takes no time, but only what has begun is heard: the caller presses keys in it, and what is stopped before its turn is not.
final class KilledTelephone {
    /// What was heard, in its row.
    private(set) var heard: [String] = []
    /// What the engine complained of.
    private(set) var complaints: [String] = []
    /// Gives the socket of the service that runs now; one whose connection broke is dead, and replaced.
    private let service: (_ isBroken: Bool) throws -> String
    private let family: KilledFamily
    private let call: KilledCall
    private var steps: ArraySlice<(hears: String, presses: String)>
    private var wire: LineWire?
    private var session: String?
    private var received = 0
    private var said: [String] = []
    /// Both directions, and each connection: what is shown where a call gets stuck.
    private var trace: [String] = []
    private var plays: [(number: String, text: String)] = []
    private var isUp = true

    init(_ call: KilledCall, _ family: KilledFamily, service: @escaping (_ isBroken: Bool) throws -> String) throws {
        self.service = service
        self.family = family
        self.call = call
        steps = try call.steps.map { (hears: try LineTelephone.beginning(of: $0.hears), presses: $0.presses) }[...]
    }

    /// Holds the call to its end.
    func hold() throws {
        let numbers = family.numbers(of: call)
        try connect(isBroken: false)
        try tell("ring call=a from=\(numbers.from) to=\(numbers.to)")
        while isUp {
            if plays.isEmpty { try hear() } else { try playOn() }
        }
        // What is answered after it was written down with it.
        try settle()
        try? wire?.say("bye")
        while let wire, wire.nextLine() != nil {}
    }

    private func playOn() throws {
        try settle()
        guard let play = plays.first else { return }
        heard.append(play.text)
        if let step = steps.first, play.text.hasPrefix(step.hears) {
            steps.removeFirst()
            for key in step.presses.replacing("C", with: family.code) { try press(key, in: play.number) }
            try settle()
        }
        guard isUp, plays.first?.number == play.number else { return }
        try end("done")
    }

    private func press(_ key: Character, in play: String) throws {
        guard isUp else { return }
        if key == "h" { return try leave("caller") }
        try tell("key call=a key=\(key) play=\(play)")
    }

    private func end(_ how: String) throws { try tell("played call=a play=\(plays.removeFirst().number) end=\(how) ms=0") }

    private func leave(_ cause: String) throws {
        isUp = false
        plays = []
        try tell("gone call=a cause=\(cause)")
    }

    private func take(_ line: String) throws {
        switch line.prefix(while: { $0 != " " }) {
        case "play":
            let text = LineTelephone.value("text", in: line).removingPercentEncoding ?? ""
            plays.append((LineTelephone.value("play", in: line), text))
        case "stop":
            let number = LineTelephone.value("play", in: line)
            while let index = plays.firstIndex(where: { number.isEmpty || $0.number == number }) {
                try tell("played call=a play=\(plays.remove(at: index).number) end=stopped ms=0")
            }
        case "transfer": try tell("transferred call=a transfer=\(LineTelephone.value("transfer", in: line)) end=busy")
        case "hangup", "reject": try leave("engine")
        case "error": complaints.append(line)
        default: break
        }
    }
}

// MARK: - Over several connections

extension KilledTelephone {
    private func tell(_ line: String) throws {
        said.append(line)
        trace.append("> " + line)
        do { try wire?.say(line) } catch { try connect() }
    }

    /// Takes the next line; where the connection has broken, goes on over another.
    private func hear() throws {
        guard let line = wire?.nextLine() else { return try goOn() }
        try count(line)
    }

    /// After a connection has ended.
    private func goOn() throws {
        if wire?.isSilent == true { throw LineWire.Failure.silent(trace.suffix(40)) }
        try connect()
    }

    /// Takes all that the engine has to say for now, and tells it so.
    private func settle() throws {
        while true {
            do { try wire?.say("ack n=\(received)\nping") } catch {
                try connect()
                continue
            }
            // What was not asked on this connection is not answered on the next, and what is told meanwhile may find it broken.
            let asked = wire
            while wire === asked, let line = wire?.nextLine() {
                if line == "pong" { return }
                try count(line)
            }
            if wire === asked { try goOn() }
        }
    }

    private func count(_ line: String) throws {
        guard !["ping", "pong", "ack "].contains(where: line.hasPrefix) else { return }
        received += 1
        trace.append("< " + line)
        if isUp || line.hasPrefix("error") { try take(line) }
    }

    private func connect(isBroken: Bool = true) throws {
        for attempt in 1...5 {
            let socket = try service(isBroken || attempt > 1)
            // It may have died since it was looked at: at the last word of the call before, that is.
            guard let made = try? LineWire(socket: socket) else { continue }
            let known = session.map { " session=\($0) received=\(received)" } ?? ""
            try? made.say("hello line=1 gateway=test/1 can=file,text,transfer,resume beat=0" + known)
            guard let hello = made.nextLine() else { continue }
            trace.append("= " + hello)
            guard session == nil || hello.hasSuffix("resumed=1") else { throw ResumingTelephone.Failure.notResumed(hello) }
            session = LineTelephone.value("session", in: hello)
            wire = made
            let missing = said.dropFirst(Int(LineTelephone.value("received", in: hello)) ?? 0)
            // Where this breaks too, the next connection says it again.
            for line in missing { try? made.say(line) }
            return
        }
        throw LineWire.Failure.closed
    }
}
