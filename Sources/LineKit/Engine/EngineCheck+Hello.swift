import Gateways

extension EngineCheck {
    /// The first words on a connection.
    static let hello: [EngineCheck] = [
        EngineCheck("hello-answered", "`hello` is answered with the engine's own, of version 1, with `received=0` and without `resumed`") {
            let talk = try $0.greet()
            guard let hello = talk.hello, hello.version == 1, hello.received == 0, !hello.resumed else {
                throw KitBreach("the hello is “\(talk.hello.map { EngineTalk.text(.hello($0)) } ?? "")”")
            }
        },
        EngineCheck("hello-beat", "the beat that the gateway asks for is in force") { scene in
            for beat in [0, 7] {
                guard try scene.greet("can=file beat=\(beat)").hello?.beat == beat else { throw KitBreach("beat=\(beat) is not in force") }
            }
        },
        EngineCheck("hello-versions", "`line` may list several versions; one in common is enough") { scene in
            let talk = try scene.connect()
            talk.say("hello line=9,1 gateway=line-kit/1\(scene.tokenArgument)")
            _ = try talk.expect("`hello`") { if case .hello = $0 { true } else { nil } }
        },
        EngineCheck("hello-no-version", "no version in common: `error code=version`, `bye`") { scene in
            let talk = try scene.connect()
            talk.say("hello line=9 gateway=line-kit/1\(scene.tokenArgument)")
            try talk.expectError(.version, after: "hello line=9")
            try talk.expectBye(.version)
        },
        EngineCheck("hello-first", "something else first: `error code=bad-state`, `bye`") { scene in
            let talk = try scene.connect()
            talk.say(scene.ringing("a"))
            try talk.expectError(.badState, after: "ring before hello")
            try talk.expectBye(nil)
        },
        EngineCheck("hello-faulty", "a `hello` with a fault: that error, `bye`") { scene in
            for (hello, code) in [("hello line=1", LineError.Code.missingArgument), ("hello line=1 gateway=nameless", .badArgument)] {
                let talk = try scene.connect()
                talk.say(hello + scene.tokenArgument)
                try talk.expectError(code, of: "hello", after: hello)
                try talk.expectBye(nil)
            }
        },
        EngineCheck("hello-silence", "nothing for 10 s: `error code=bad-state`, `bye`") { scene in
            let began = ContinuousClock.now
            let talk = try scene.connect()
            try talk.expectError(.badState, after: "10 s of silence")
            guard began.duration(to: .now) >= .seconds(9) else { throw KitBreach("the engine did not wait 10 s for a hello") }
            try talk.expectBye(nil)
        },
        EngineCheck("hello-twice", "a second `hello`: `bad-state`, and the session goes on") { scene in
            let talk = try scene.greet()
            talk.say(scene.greeting)
            try talk.expectError(.badState, of: "hello", after: "a second hello")
            try talk.sync()
        },
        EngineCheck("hello-abilities", "abilities that the engine does not know are passed over") {
            try $0.greet("can=teleport,file beat=0").sync()
        },
        EngineCheck("hello-sessions", "each session has a name of its own") { scene in
            let names = [try scene.greet(), try scene.greet()].compactMap { $0.hello?.session }
            guard Set(names).count == 2 else { throw KitBreach("two sessions have one name") }
        },
        EngineCheck("hello-token", "a wrong or missing token: `error code=denied`, `bye`, and nothing else is told") { scene in
            guard scene.kit.token != nil else { throw KitSkip(reason: "no token was given") }
            let talk = try scene.connect()
            talk.say("hello line=1 gateway=line-kit/1 token=none")
            let first = try talk.hear("`error code=denied`", within: KitPatience(Double(scene.kit.patience + 60)))
            guard case .link(.error(let error)) = first, error.code == .denied else {
                throw KitBreach("a wrong token was answered with \(first.map(EngineTalk.text) ?? "the end of the connection")")
            }
            try talk.expectBye(.denied)
        },
    ]
}
