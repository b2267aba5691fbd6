import Gateways

extension EngineCheck {
    /// How lines are read.
    static let lines: [EngineCheck] = [
        EngineCheck("line-empty", "empty lines are ignored") { scene in
            let talk = try scene.greet()
            talk.link.send("\n\r\n   \n")
            try talk.expectQuiet(after: "empty lines")
        },
        EngineCheck("line-cr", "a CR right before the LF is dropped") { try $0.expectPong("ping\r\n") },
        EngineCheck("line-spaces", "words may stand apart by several spaces") { try $0.expectPong("  ping   x=1  \n") },
        EngineCheck("line-in-pieces", "a line may come in pieces") { scene in
            let talk = try scene.greet()
            // The answer to the first line tells that the first piece of the second has been read.
            talk.link.send("ping\npi")
            _ = try talk.expect("`pong`") { if case .link(.pong) = $0 { true } else { nil } }
            for byte in "ng\n" { talk.link.send(String(byte)) }
            _ = try talk.expect("`pong`") { if case .link(.pong) = $0 { true } else { nil } }
        },
        EngineCheck("line-longest", "a line of 8,192 bytes with its LF is taken") { scene in
            try scene.expectPong("ping x=" + String(repeating: "x", count: LineCodec.longestLine - 8) + "\n")
        },
        EngineCheck("line-too-long", "a longer line is skipped to its LF and answered with `line-too-long`; the connection goes on") {
            scene in
            let talk = try scene.greet()
            for length in [LineCodec.longestLine - 7, 100_000] {
                talk.say("ping x=" + String(repeating: "x", count: length))
                try talk.expectError(.lineTooLong, after: "ping x=xxx…")
            }
            try talk.sync()
        },
        EngineCheck("line-unknown-key", "unknown keys are ignored") { try $0.expectPong("ping colour=red diet=%41\n") },
        EngineCheck("line-escapes", "`%XX` in a value is read, in either case") { scene in
            let talk = try scene.greet()
            talk.say("ring call=%D0%b0%61 to=\(scene.kit.barredNumber)")
            _ = try talk.decision(of: "аa")
            talk.say("gone call=%d0%B0a cause=caller")
            try talk.expectQuiet(after: "gone of the same call, spelt otherwise")
        },
        EngineCheck("line-raw-utf8", "raw UTF-8 in a value is read, so that a person can type") { scene in
            let talk = try scene.greet()
            talk.say("ring call=ю to=\(scene.kit.barredNumber)")
            _ = try talk.decision(of: "ю")
        },
    ]

    /// How lines are refused.
    static let faults: [EngineCheck] = [
        EngineCheck(
            "fault-parse", "no verb, a word without `=`, a bad key, a bad `%XX`, a control character, a NUL, invalid UTF-8: `parse`"
        ) { scene in
            let talk = try scene.greet()
            for line in [
                "Key call=a", "=", "key call", "key CALL=a", "key call=%", "key call=%GG", "key call=a%00", "key call=a\tb", "key call=%FF",
            ] {
                talk.say(line)
                try talk.expectError(.parse, after: line)
            }
        },
        EngineCheck("fault-unknown-verb", "an unknown verb, or one that only the engine says: `unknown-verb`") { scene in
            let talk = try scene.greet()
            for verb in ["dial", "answer", "hangup"] {
                talk.say("\(verb) call=a")
                try talk.expectError(.unknownVerb, of: verb, after: "\(verb) call=a")
            }
        },
        EngineCheck("fault-missing", "an argument that is missing: `missing-argument`") { scene in
            let talk = try scene.greet()
            for line in ["key key=5", "key call=a", "ring call=a", "gone call=a", "played call=a end=done"] {
                talk.say(line)
                try talk.expectError(.missingArgument, after: line)
            }
        },
        EngineCheck("fault-bad", "a value out of its kind, a key twice, more than 64 arguments: `bad-argument`") { scene in
            let talk = try scene.greet()
            let many = "ping" + (0..<65).map { " k\($0)=1" }.joined()
            for line in [
                "key call=a key=55", "key call=a key=5 key=5", "key call= key=5", "gone call=a cause=rain", "ring call=a to=1 withheld=yes",
                "played call=a play=1234567890 end=done", "key call=\(String(repeating: "x", count: 65)) key=5",
                "gone call=a cause=error code=128", many,
            ] {
                talk.say(line)
                try talk.expectError(.badArgument, after: line)
            }
        },
        EngineCheck("fault-not-answered", "an `error` is never answered, not even one that is spelt wrongly") { scene in
            let talk = try scene.greet()
            talk.say("error code=parse", "error nonsense", "error code=rain", "error code=%")
            try talk.expectQuiet(after: "error nonsense")
        },
        EngineCheck("fault-hundred", "a hundred faults within a minute: `bye reason=errors`") { scene in
            let talk = try scene.greet()
            for _ in 0..<100 { talk.say("nonsense") }
            for _ in 0..<100 { try talk.expectError(.unknownVerb, after: "nonsense") }
            try talk.expectBye(.errors)
        },
        EngineCheck("fault-crossing", "`no-such-call` and its like, which arise by crossing, are not counted") { scene in
            let talk = try scene.greet()
            for _ in 0..<120 {
                talk.say("key call=nobody key=1")
                try talk.expectError(.noSuchCall, of: "key", after: "key call=nobody key=1")
            }
            try talk.sync()
        },
    ]
}

extension EngineScene {
    fileprivate func expectPong(_ text: String) throws {
        let talk = try greet()
        talk.link.send(text)
        _ = try talk.expect("`pong` after “\(text.prefix(40).split(separator: "\n").first ?? "")”") {
            if case .link(.pong) = $0 { true } else { nil }
        }
    }
}
