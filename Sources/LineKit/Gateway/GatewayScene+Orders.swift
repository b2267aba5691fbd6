import CallCore
import Gateways

extension GatewayScene {
    /// A call that is recorded; of a gateway that can.
    static let recorded = GatewayScene(
        beat: 0, needs: .record,
        steps: [
            Step("record-ends", "a recording ends by silence or at its limit: `recorded end=silence` or `end=limit`") { talk in
                try talk.awaitRing()
                talk.order("answer")
                let path = talk.record(1, limit: 1, silence: 1)
                let end = try talk.expectRecorded(1)
                guard end == .silence || end == .limit else { throw KitBreach("the recording has end=\(end.rawValue)") }
                try talk.checkRecording(at: path)
            },
            Step("record-stop", "`stop` with its number ends a recording: `recorded end=stopped`") { talk in
                talk.together {
                    _ = talk.record(2, limit: 60, silence: 60)
                    talk.order("stop", "record=2")
                }
                let end = try talk.expectRecorded(2)
                guard end == .stopped else { throw KitBreach("a recording that was stopped has end=\(end.rawValue)") }
            },
            Step("record-waits", "a recording begins when the open plays have ended") { talk in
                let play = talk.together {
                    let play = talk.play(.short)
                    _ = talk.record(3, limit: 1, silence: 1)
                    return play
                }
                // A recording that ended before the play is passed over here, and missed below.
                try talk.expectEnd(of: play, .done)
                _ = try talk.expectRecorded(3)
            },
            Step("record-failed", "where it can't record to: `recorded end=failed`") { talk in
                _ = talk.record(4, limit: 1, silence: 1, file: "/nowhere/line-kit.wav")
                let end = try talk.expectRecorded(4)
                guard end == .failed else { throw KitBreach("a recording to nowhere has end=\(end.rawValue)") }
            },
            Step("recorded-gone", "after recordings the call ends as others do") { talk in
                talk.order("hangup")
                try talk.expectGone()
            },
        ])

    /// A call that is transferred; of a gateway that can.
    static let transferred = GatewayScene(
        beat: 0, needs: .transfer,
        steps: [
            Step("transfer-ends", "a transfer has one of the ends `answered`, `busy`, `no-answer`, `failed`") { talk in
                try talk.awaitRing()
                talk.order("answer")
                talk.transfer(1, limit: 5)
                let end = try talk.expectTransferred(1)
                guard end != .returned else { throw KitBreach("a transfer that was not answered has end=returned") }
                if end == .answered { talk.order("stop", "transfer=1") }
                guard end == .answered else { return }
                let last = try talk.expectTransferred(1)
                guard last == .returned else { throw KitBreach("a transfer that was stopped has end=\(last.rawValue), not returned") }
            },
            Step("transfer-stop", "`stop` with its number ends a transfer") { talk in
                talk.together {
                    talk.transfer(2, limit: 30)
                    talk.order("stop", "transfer=2")
                }
                if try talk.expectTransferred(2) == .answered { _ = try talk.expectTransferred(2) }
                try talk.expectEnd(of: talk.play(.short), .done)
            },
            Step("transferred-gone", "after transfers the call ends as others do") { talk in
                talk.order("hangup")
                try talk.expectGone()
            },
        ])
}
