import CallCore
import Foundation
import Gateways

extension EngineCheck {
    /// How a call goes.
    static let calls: [EngineCheck] = [
        EngineCheck("ring-decided", "a ring is answered or rejected, by exactly one line") { scene in
            let talk = try scene.greet()
            talk.say(scene.ringing("a"))
            _ = try talk.decision(of: "a")
            for case .call(_, let command) in try talk.sync() where command == .answer || command.isReject {
                throw KitBreach("a ring was decided twice")
            }
        },
        EngineCheck("ring-many", "fifty rings at once are each decided") { scene in
            let talk = try scene.greet()
            let names = (0..<50).map { "many-\($0)" }
            talk.say(names.map { "ring call=\($0) to=\(scene.kit.barredNumber)" }.joined(separator: "\n"))
            var open = Set(names)
            while !open.isEmpty {
                open.remove(
                    try talk.expect("a decision about each of 50 rings") { if case .call(let name, _) = $0 { name.text } else { nil } })
            }
        },
        EngineCheck("ring-twice", "a second `ring` with a name in use: `call-exists`, and the first goes on") { scene in
            let talk = try scene.call()
            talk.say(scene.ringing("a"))
            try talk.expectError(.callExists, of: "ring", after: "a second ring")
            talk.say("gone call=a cause=caller")
            try talk.expectQuiet(after: "gone call=a cause=caller")
        },
        EngineCheck("ring-name", "a call's name has 1 to 64 bytes of the gateway's choice") { scene in
            let talk = try scene.greet()
            for (spelt, name) in [(String(repeating: "x", count: 64), String(repeating: "x", count: 64)), ("%20%25=", " %="), ("1", "1")] {
                talk.say("ring call=\(spelt) to=\(scene.kit.barredNumber)")
                _ = try talk.decision(of: name)
            }
        },
        EngineCheck("ring-withheld", "a ring with every argument, and one without `from`, are taken") { scene in
            let talk = try scene.greet()
            talk.say("ring call=w from=0888123456 to=\(scene.kit.barredNumber) withheld=1 attest=failed diverted=1 lang=bg")
            _ = try talk.decision(of: "w")
            talk.say("ring call=x to=\(scene.kit.barredNumber)")
            _ = try talk.decision(of: "x")
        },
        EngineCheck("call-unknown", "what is said of a call that never rang: `no-such-call`") { scene in
            let talk = try scene.greet()
            for line in [
                "key call=no key=1", "played call=no play=1 end=done", "gone call=no cause=caller", "recorded call=no record=1 end=limit",
            ] {
                talk.say(line)
                try talk.expectError(.noSuchCall, after: line)
            }
        },
        EngineCheck("call-gone", "after `gone` nothing is said of the call, and what the gateway says of it: `no-such-call`") { scene in
            let talk = try scene.call()
            talk.say("gone call=a cause=caller code=16")
            try talk.sync()
            talk.say("key call=a key=1")
            try talk.expectError(.noSuchCall, of: "key", after: "key call=a key=1")
            for case .call(_, _) in try talk.sync() { throw KitBreach("something was said of a call that has gone") }
        },
        EngineCheck("call-causes", "every cause of `gone` is taken, with its code of Q.850") { scene in
            for cause in GoneCause.allCases {
                let talk = try scene.call()
                talk.say("gone call=a cause=\(cause.rawValue) code=127")
                try talk.expectQuiet(after: "gone call=a cause=\(cause.rawValue) code=127")
            }
        },
        EngineCheck("call-rejected", "after `reject` all but `gone` is ignored") { scene in
            let talk = try scene.greet()
            talk.say("ring call=r to=\(scene.kit.barredNumber)")
            guard try talk.decision(of: "r").isReject else { throw KitSkip(reason: "the engine answers \(scene.kit.barredNumber)") }
            talk.say("key call=r key=1", "played call=r play=1 end=done", "gone call=r cause=engine")
            try talk.expectQuiet(after: "key, played and gone after reject")
            talk.say("gone call=r cause=engine")
            try talk.expectError(.noSuchCall, of: "gone", after: "a second gone")
        },
        EngineCheck("key-kinds", "every key is taken: 0 to 9, * # A B C D") { scene in
            let talk = try scene.call()
            for key in "0123456789*#ABCD" { talk.say("key call=a key=\(key)") }
            for error in try talk.errors() where error.code != .noSuchCall {
                throw KitBreach("a key was answered with \(error.code.rawValue)")
            }
        },
        EngineCheck("key-strange-play", "of a `key` with a `play` that was never ordered only the key counts") { scene in
            let talk = try scene.call()
            talk.say("key call=a key=5 play=999999 held=80")
            try talk.expectQuiet(after: "key call=a key=5 play=999999 held=80")
        },
        EngineCheck(
            "play-numbered", "plays are numbered 1, 2, 3 …, each with one place as the gateway can have it, `file` by an absolute path"
        ) { scene in
            let talk = try scene.call()
            for number in 1...2 {
                let clip = try talk.play()
                guard clip.number == number else { throw KitBreach("play \(number) has number \(clip.number)") }
                guard case .file(let path) = clip.place, path.hasPrefix("/") else { throw KitBreach("a play has no absolute path") }
                talk.say("played call=a play=\(clip.number) end=done")
            }
        },
        EngineCheck("play-sound", "a clip is WAV of 8 kHz, 16 bit, mono, and `ms` its length") { scene in
            let clip = try scene.call().play()
            guard case .file(let path) = clip.place else { throw KitSkip(reason: "the clip is no file") }
            guard let file = FileManager.default.contents(atPath: path) else { throw KitSkip(reason: "the clip is on another machine") }
            try KitSound.check([UInt8](file), milliseconds: clip.milliseconds)
        },
        EngineCheck("play-url", "a gateway that can't `file` is given URLs, or is refused with `unsupported`") { scene in
            guard let talk = try scene.greetWithoutFiles() else { return }
            try scene.ring(on: talk)
            guard case .url(let address) = try talk.play().place, ["http://", "https://"].contains(where: address.hasPrefix) else {
                throw KitBreach("a gateway that can't file was given no URL")
            }
        },
        EngineCheck("play-text", "`text` is sent to a gateway that can `text`, and to no other") { scene in
            guard try scene.call().play().text == nil else { throw KitBreach("a gateway that can't text was sent a text") }
            guard try scene.call("a", "can=file,text beat=0").play().text != nil else {
                throw KitBreach("a gateway that can text was sent none")
            }
        },
        EngineCheck("play-strange", "the end of a play that is not open: `bad-state`, and the call goes on") { scene in
            let talk = try scene.call()
            let clip = try talk.play()
            talk.say("played call=a play=999999 end=done")
            try talk.expectError(.badState, of: "played", after: "played of a play that was never ordered")
            talk.say("played call=a play=\(clip.number) end=stopped ms=0", "played call=a play=\(clip.number) end=done")
            try talk.expectError(.badState, of: "played", after: "a second played of the same play")
            talk.say("gone call=a cause=caller")
            try talk.expectQuiet(after: "gone call=a cause=caller")
        },
        EngineCheck("play-failed", "a play that failed is taken as its end") { scene in
            let talk = try scene.call()
            talk.say("played call=a play=\(try talk.play().number) end=failed")
            try talk.expectQuiet(after: "played end=failed")
        },
        EngineCheck("orders-as-able", "a gateway that can't `record` or `transfer` is ordered neither") { scene in
            let talk = try scene.call()
            for key in "1234567890" {
                talk.say("key call=a key=\(key)")
                for case .call(_, let command) in try talk.sync() {
                    switch command {
                    case .record, .transfer: throw KitBreach("a gateway that can do neither was ordered to record or to transfer")
                    case .play(let clip): talk.say("played call=a play=\(clip.number) end=done")
                    case .answer, .reject, .stop, .secret, .hangUp: break
                    }
                }
            }
        },
    ]
}

extension EngineTalk {
    /// The next play that is ordered.
    fileprivate func play() throws -> LineClip {
        try expect("`play`") { if case .call(_, .play(let clip)) = $0 { clip } else { nil } }
    }

    fileprivate func errors() throws -> [LineError] {
        try sync().compactMap { if case .link(.error(let error)) = $0 { error } else { nil } }
    }
}

extension LineCommand {
    fileprivate var isReject: Bool { if case .reject = self { true } else { false } }
}
