import CallCore
import Gateways

extension GatewayScene {
    /// A call over connections that break; of a gateway that can resume.
    static let resumed = GatewayScene(
        beat: 0, needs: .resume,
        steps: [
            Step("resume-asks", "after a broken connection the gateway comes back, and names its session and how many lines have come") {
                talk in
                try talk.awaitRing()
                talk.order("answer")
                try talk.expectEnd(of: talk.play(.short), .done)
                let hello = try talk.comeBack()
                guard hello.received == talk.said else {
                    throw KitBreach("`received` is \(hello.received ?? -1) after \(talk.said) lines that count")
                }
                try talk.expectEnd(of: talk.play(.short), .done)
            },
            Step("resume-again", "what the engine has not received is sent again, in order, before anything new") { talk in
                let plays = talk.together { [talk.play(.short), talk.play(.short)] }
                for play in plays { try talk.expectEnd(of: play, .done) }
                let missing = Array(talk.heard.suffix(2))
                try talk.comeBack(received: talk.heard.count - missing.count)
                try talk.rehear(missing)
                try talk.sync()
            },
            Step("resume-orders", "an order that a break took is not counted, and is done when it is sent again") { talk in
                let (play, lines) = talk.unsent { talk.play(.short) }
                // Its beginning still comes.
                talk.link.send(String(lines.joined().prefix(20)))
                let hello = try talk.comeBack()
                guard hello.received == talk.said - 1 else { throw KitBreach("a line was counted that did not come") }
                talk.send(lines)
                try talk.expectEnd(of: play, .done)
            },
            Step("resume-ack", "what has come is acknowledged within a second or after 64 lines") { talk in
                for number in 0..<64 { talk.order("secret", "on=\(number % 2)") }
                try talk.expectAck()
            },
            Step("resume-holds-back", "with 1,024 lines unacknowledged the gateway says no more of them until an `ack` comes") { talk in
                let before = talk.heard.count
                talk.say("ack n=\(before)")
                talk.together {
                    for _ in 0..<1_100 { talk.play(.long) }
                    talk.order("stop")
                }
                try talk.expectLines(before + 1_024)
                try talk.sync()
                let said = talk.heard.count - before
                guard said == 1_024 else { throw KitBreach("\(said) lines were said, and none was acknowledged") }
                talk.say("ack n=\(talk.heard.count)")
                try talk.expectLines(before + 1_100)
            },
            Step("resume-lost", "where the session does not go on the gateway ends its calls, and says nothing more of them") { talk in
                try talk.comeBack(resumes: false)
                _ = try talk.syncOrEnd()
                if let line = talk.watch.findings.breaches[.reportKnown] { throw KitBreach("a call of a dead session is told of: \(line)") }
            },
        ])

    /// An engine that has lost what it had acknowledged, as a power cut may do; last, for the gateway may come back with a new session.
    static let misled = GatewayScene(
        beat: 0, needs: .resume,
        steps: [
            Step(
                "resume-false-count",
                "with `resumed=1` and a count that cannot be the session is dead: the gateway says `bye`, and nothing of its calls"
            ) { talk in
                try talk.awaitRing()
                talk.order("answer")
                try talk.expectEnd(of: talk.play(.short), .done)
                let count = talk.heard.count
                talk.say("ack n=\(count)")
                try talk.sync()
                try talk.comeBack(received: count - 1)
                try talk.expectLeave()
            }
        ])
}
