import CallCore
import Dialplans
import Support
import Testing

@testable import Gateways

/// What ends by silence is a message if something was said before, and none if nothing was: on every switch, though each counts otherwise.
@Suite struct RecordingSilenceTests {
    static let switches: [StoryGateway] = [.fastAGI, .eventSocket, .audioSocket]
    static let silences: [Milliseconds] = [500, 2_500, 4_000]
    static let spoken: [Milliseconds] = [0, 600, 1_800, 20_000]

    @Test(arguments: switches, silences) func silenceAloneIsNoMessage(gateway: StoryGateway, silence: Milliseconds) throws {
        for spoken in Self.spoken {
            let events = try Self.record(on: gateway, until: silence, saying: spoken)
            let lengths: [Milliseconds] = events.compactMap { event in
                if case .recorded(3, .silence, let length?) = event { length } else { nil }
            }
            #expect(events.count == 1 && lengths.count == 1, "\(spoken) ms: \(events)")
            #expect(lengths.allSatisfy { spoken == 0 ? $0 <= silence : $0 > silence && $0 <= spoken + silence }, "\(spoken) ms: \(lengths)")
        }
    }

    private static func record(
        on gateway: StoryGateway, until silence: Milliseconds, saying spoken: Milliseconds
    ) throws -> [LineEvent] {
        let folder = try TemporaryFolder()
        let recording = Recording(number: 3, path: folder.path("c-3.wav"), limit: 60_000, silence: silence)
        let telephonist = Telephonist { leg in
            leg.perform([.answer, .record(recording)])
            return true
        }
        let offer = CallOffer(id: "c-1", from: "0888", to: "1")
        let far = try gateway.far(offer, telephonist, sounds: folder.path, chance: 7)
        far.ring()
        pass(far, to: 200)
        let quiet = recording.silenceInSeconds * 1_000
        far.speak(for: spoken + quiet, quiet: quiet)
        pass(far, to: 200 + spoken + quiet)
        #expect(!far.endRecording(.silence, after: spoken + quiet))
        pass(far, to: 400 + spoken + quiet)
        return telephonist.rung.first?.events ?? []
    }

    private static func pass(_ far: any FarSide, to end: Milliseconds) {
        while let next = far.next, next <= end {
            far.stand(at: next)
            far.runDue()
        }
        far.stand(at: end)
    }
}
