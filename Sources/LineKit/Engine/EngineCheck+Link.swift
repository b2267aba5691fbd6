import Gateways

extension EngineCheck {
    /// The connection itself.
    static let link: [EngineCheck] = [
        EngineCheck("ping-answered", "`ping` is answered with `pong`") { try $0.greet().sync() },
        EngineCheck("beat-asks", "after `beat` seconds without a line the engine sends `ping`, not sooner") { scene in
            let talk = try scene.greet("can=file beat=2")
            // The beat begins when the engine reads this, which cannot be before it is said; what it asks afterwards comes after its answer.
            let quiet = ContinuousClock.now
            try talk.sync()
            try talk.expectPing()
            guard quiet.duration(to: .now) >= .seconds(2) else { throw KitBreach("`ping` came before the beat was over") }
        },
        EngineCheck("beat-any-line", "any line is a sign of life, even an empty one") { scene in
            let talk = try scene.greet("can=file beat=2")
            for _ in 0..<2 {
                try talk.expectPing()
                talk.link.send("\n")
            }
            try talk.expectPing()
        },
        EngineCheck("beat-lost", "nothing for two beats more: the connection is closed without a word") { scene in
            let quiet = ContinuousClock.now
            let talk = try scene.greet("can=file beat=1")
            try talk.expectPing()
            guard try talk.hear("the end of the connection") == nil else { throw KitBreach("the engine says more than `ping`") }
            guard quiet.duration(to: .now) >= .seconds(3) else { throw KitBreach("the connection was closed before three beats were over") }
        },
        EngineCheck("bye-ends", "after `bye` the engine closes the connection, and answers nothing") { scene in
            let talk = try scene.greet()
            talk.say("bye")
            try talk.expectEnd()
        },
        EngineCheck("bye-unknown", "an unknown reason of `bye` is none") { scene in
            let talk = try scene.call()
            talk.say("bye reason=tired")
            try talk.expectEnd()
        },
    ]

    /// Going on after a broken connection; of an engine that offers it.
    static let resumption: [EngineCheck] = [
        EngineCheck("resume-goes-on", "a session goes on over a new connection: `resumed=1`, with the count of the gateway's lines") {
            scene in
            let (first, name) = try scene.resumable()
            try scene.ring(on: first)
            first.say("nonsense", "ping", "", "error code=internal")
            try first.expectError(.unknownVerb, after: "nonsense")
            // The first `pong` may be that of the `ping` above: with the second, all has been read.
            for _ in 0..<2 { try first.sync() }
            let talk = try scene.resume(first, name, received: first.received)
            guard talk.hello?.resumed == true else { throw KitBreach("the session did not go on") }
            guard talk.hello?.received == 3 else { throw KitBreach("`received` is \(talk.hello?.received ?? -1) after 3 lines that count") }
            talk.say("gone call=a cause=caller")
            try talk.expectQuiet(after: "gone of a call that goes on")
        },
        EngineCheck("resume-again", "what the gateway has not received is sent again, in order, before anything new") { scene in
            let (first, name) = try scene.resumable()
            first.say("nonsense", "dial call=b", "key call=b key=1")
            let said = try first.errors()
            guard said.count == 3 else { throw KitBreach("three errors were expected") }
            let talk = try scene.resume(first, name, received: 1)
            guard talk.hello?.resumed == true else { throw KitBreach("the session did not go on") }
            guard try talk.errors().filter({ !$0.isUnheardBye }) == Array(said.dropFirst()) else {
                throw KitBreach("what was missing was not sent again, once and in order")
            }
        },
        EngineCheck("resume-ack", "what has come is acknowledged within a second or after 64 lines") { scene in
            let (talk, _) = try scene.resumable()
            for _ in 0..<64 { talk.say("error code=internal") }
            let highest = try talk.expect("`ack n=64`") { if case .link(.ack(let number)) = $0, number >= 64 { number } else { nil } }
            guard highest == 64 else { throw KitBreach("`ack n=\(highest)` after 64 lines") }
        },
        EngineCheck("resume-false-ack", "an `ack` that cannot be: `error code=bad-argument`") { scene in
            let (talk, _) = try scene.resumable()
            talk.say("ack n=999999")
            try talk.expectError(.badArgument, of: "ack", after: "ack n=999999")
        },
        EngineCheck("resume-false-count", "a count that cannot be: a new session, without `resumed`") { scene in
            let (first, name) = try scene.resumable()
            try scene.expectNew(scene.resume(first, name, received: 999_999), after: name, "an impossible count")
        },
        EngineCheck("resume-stranger", "another gateway's name, or a session that is not: a new session") { scene in
            let (first, name) = try scene.resumable()
            let other = scene.greeting.replacing("line-kit", with: "other-kit")
            try scene.expectNew(scene.resume(first, name, received: 0, greeting: other), after: name, "another gateway's name")
            let none = String(repeating: "0", count: 32)
            try scene.expectNew(scene.greet("can=file,resume beat=0 session=\(none) received=0"), after: name, "a session that is not")
        },
        EngineCheck("resume-holds-back", "with 1,024 lines unacknowledged the engine says no more of them until an `ack` comes") { scene in
            let (talk, _) = try scene.resumable()
            talk.say(Array(repeating: "key call=no key=1", count: 1_100).joined(separator: "\n"))
            let first = try talk.errors().count
            guard first == 1_024 else { throw KitBreach("\(first) lines were said, and none was acknowledged") }
            talk.say("ack n=1024")
            let rest = try talk.errors().count
            guard rest == 76 else { throw KitBreach("\(rest) lines followed the `ack`, not the 76 that waited") }
        },
        EngineCheck("resume-replaced", "a second connection that names a live session takes its place; the first: `bye reason=replaced`") {
            scene in
            let (first, name) = try scene.resumable()
            let talk = try scene.greet("can=file,resume beat=0 session=\(name) received=\(first.received)")
            guard talk.hello?.resumed == true else { throw KitBreach("the session did not go on") }
            try first.expectBye(.replaced)
            try talk.sync()
        },
        EngineCheck("resume-over", "after `bye` a session is over") { scene in
            let (first, name) = try scene.resumable()
            first.say("bye")
            try first.expectEnd()
            try scene.expectNew(scene.greet("can=file,resume beat=0 session=\(name) received=0"), after: name, "bye")
        },
    ]
}

extension EngineTalk {
    fileprivate func expectPing() throws {
        while let message = try hear("`ping`") {
            if case .link(.ping) = message { return }
            throw KitBreach("the engine said “\(Self.text(message))”, not `ping`")
        }
        throw KitBreach("the engine closed the connection, not `ping`")
    }

    fileprivate func errors() throws -> [LineError] {
        try sync().compactMap { if case .link(.error(let error)) = $0 { error } else { nil } }
    }
}

extension EngineScene {
    /// A session that can be gone on with, and its name.
    fileprivate func resumable() throws -> (EngineTalk, String) {
        if case .command = kit.place { throw KitSkip(reason: "an engine on its standard streams has one connection") }
        let talk = try greet("can=file,resume beat=0")
        return (talk, talk.hello?.session.text ?? "")
    }

    /// Breaks the connection, and names its session on another.
    fileprivate func resume(_ old: EngineTalk, _ name: String, received: Int, greeting: String? = nil) throws -> EngineTalk {
        old.link.close()
        var talk = try connect()
        talk.say("\(greeting ?? self.greeting) can=file,resume beat=0 session=\(name) received=\(received)")
        talk.hello = try talk.expect("`hello`") { if case .hello(let hello) = $0 { hello } else { nil } }
        return talk
    }

    fileprivate func expectNew(_ talk: EngineTalk, after name: String, _ what: String) throws {
        guard talk.hello?.resumed == false, talk.hello?.session.text != name else { throw KitBreach("a session goes on after \(what)") }
    }
}
