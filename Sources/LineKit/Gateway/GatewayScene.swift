import CallCore
import Gateways

/// One connection of the gateway under test, and what is tried on it, in its row.
struct GatewayScene: Sendable {
    /// The beat that is in force where the gateway does not ask for another.
    let beat: Int
    /// What a gateway has to be able to do for it.
    var needs: LineAbility?
    let steps: [Step]

    struct Step: Sendable {
        let name: String
        let rule: String
        let run: @Sendable (GatewayTalk) throws -> Void

        init(_ name: String, _ rule: String, _ run: @escaping @Sendable (GatewayTalk) throws -> Void) {
            self.name = name
            self.rule = rule
            self.run = run
        }
    }

    static let all = [played, stopped, rejected, silent, recorded, transferred, resumed, misled]

    /// A call that is answered, hears three clips and is hung up.
    static let played = GatewayScene(
        beat: 0,
        steps: [
            Step("ring", "the gateway rings") { talk in
                try talk.awaitRing()
                try talk.letRing()
                talk.order("answer", "x-kit=1")
            },
            Step("play-done", "a clip that was played to its end: `played end=done`; unknown keys are ignored and `%XX` is read") { talk in
                let play = talk.play(.short, "x-kit=%D0%B0")
                try talk.expectEnd(of: play, .done)
            },
            Step("play-queue", "a play waits for those that are open") { talk in
                let plays = talk.together { [talk.play(.short), talk.play(.short)] }
                for play in plays { try talk.expectEnd(of: play, .done) }
            },
            Step("ping-answered", "`ping` is answered with `pong`") { try $0.sync() },
            Step("error-not-answered", "an `error` ends nothing and is never answered") { talk in
                talk.say("error code=unsupported of=key", "error code=rain")
                for message in try talk.sync() { if case .link(.error) = message { throw KitBreach("an error was answered") } }
            },
            Step("hangup-gone", "`hangup` is answered with `gone`") { talk in
                talk.order("hangup")
                try talk.expectGone()
            },
            Step("order-after-gone", "orders that cross a `gone` are dropped in silence") { talk in
                talk.play(.short)
                for message in try talk.syncOrEnd() {
                    if case .link(.error) = message { throw KitBreach("an order after `gone` was answered with an error") }
                }
                if let line = talk.watch.findings.breaches[.goneLast] { throw KitBreach("an order after `gone` was answered: \(line)") }
            },
        ])

    /// A call in which plays are stopped.
    static let stopped = GatewayScene(
        beat: 0,
        steps: [
            Step(
                "stop-all", "`stop` without a number ends all plays, each by `played end=stopped`, in order, with `ms=0` if it never began"
            ) { talk in
                try talk.awaitRing()
                let plays = talk.together {
                    talk.order("answer")
                    let plays = [talk.play(.long), talk.play(.long), talk.play(.long)]
                    talk.order("stop")
                    return plays
                }
                for play in plays {
                    let length = try talk.expectEnd(of: play, .stopped)
                    if play != plays[0], let length, length > 0 { throw KitBreach("play=\(play) never began, and has ms=\(length)") }
                }
            },
            Step("stop-one", "`stop` with a number ends that play alone") { talk in
                let plays = talk.together {
                    let plays = [talk.play(.long), talk.play(.short)]
                    talk.order("stop", "play=\(plays[0])")
                    return plays
                }
                try talk.expectEnd(of: plays[0], .stopped)
                try talk.expectEnd(of: plays[1], .done)
            },
            Step("stop-nothing", "`stop` for what has ended, or with nothing open, is nothing") { talk in
                talk.order("stop", "play=1")
                talk.order("stop")
                for message in try talk.sync() {
                    if case .link(.error) = message { throw KitBreach("a stop of nothing was answered with an error") }
                }
                if let line = talk.watch.findings.breaches[.playedOnce] { throw KitBreach("a stop of nothing was answered: \(line)") }
            },
            Step("play-failed", "what it can't do it says by the order's own end: a clip that is not there: `played end=failed`") { talk in
                try talk.expectEnd(of: talk.play(.missing), .failed)
            },
            Step("stopped-gone", "after stops and failures the call ends as others do") { talk in
                talk.order("hangup", "cause=normal")
                try talk.expectGone()
            },
        ])

    static let rejected = GatewayScene(
        beat: 0,
        steps: [
            Step("reject-gone", "`reject` is answered with `gone`, as the last word of every ring") { talk in
                try talk.awaitRing()
                talk.order("reject", "cause=busy")
                try talk.expectGone()
            }
        ])

    /// The engine falls silent.
    static let silent = GatewayScene(
        beat: 2,
        steps: [
            Step("beat-asks", "after `beat` seconds without a line the gateway sends `ping`, not sooner") { talk in
                try talk.awaitRing()
                guard talk.beat > 0 else { throw KitSkip(reason: "the gateway asks for beat=0") }
                // The beat begins when the gateway reads this, which cannot be before it is said.
                let quiet = ContinuousClock.now
                try talk.sync()
                try talk.expectPing()
                guard quiet.duration(to: .now) >= .seconds(talk.beat) else { throw KitBreach("`ping` came before the beat was over") }
            },
            Step("beat-lost", "nothing for two beats more: the connection is lost, and the gateway closes it") { talk in
                guard talk.beat > 0 else { throw KitSkip(reason: "the gateway asks for beat=0") }
                try talk.expectClose()
            },
        ])
}
