import ArgumentParser
import CallCore
import Dialplans
import Foundation
import Gateways
import Logging
import NIOCore
import NIOPosix

/// AudioSocket as the engine serves it, with a receiver that answers every call and lets it hear one clip again and again.
struct SoundCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sound", abstract: "Streams a clip to whoever connects, until it is told to stop.", shouldDisplay: false)

    @Option(help: "It listens there when all else does, and beside it lies the port of AudioSocket.") var socket: String
    @Option var clip: String
    @Option(help: "So many calls are announced: their names count from 0.") var calls: Int

    func run() async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let announced = AnnouncedCalls()
        let now = Int(NIODeadline.now().uptimeNanoseconds / 1_000_000)
        for number in 0..<calls { try announced.announce(AnnouncedCall { _ in "100" }, named: SoundName.text(number), at: now) }
        var limits = LineLimits()
        (limits.connections, limits.calls, limits.greetings) = (calls + 10, calls + 10, calls + 10)
        limits.rings = LineLimits.RingRate(perSecond: calls + 10, atOnce: calls + 10)
        let log = Logger(label: "sound") { _ in SwiftLogNoOpLogHandler() }
        let clip = Clip(path: clip, milliseconds: 10_000, text: "")
        let server = SwitchServer(sounds: socket + ".agi", announced: announced, limits: limits, group: group, log: log) { _ in Reader(clip)
        }
        guard let address = LineAddress("127.0.0.1:0") else { throw BenchFailure("no address") }
        let port = try await server.open([SwitchListener(address: address, speaks: .audioSocket)])[0].port
        try "\(port)".write(toFile: socket + ".port", atomically: true, encoding: .utf8)
        try await ServerBootstrap(group: group).bind(unixDomainSocketPath: socket).get().closeFuture.get()
    }

    /// Lets one caller hear the clip without an end.
    private final class Reader: RingReceiver, LegReceiver {
        private let clip: Clip
        private var leg: (any Leg)?
        private var number = 1

        init(_ clip: Clip) { self.clip = clip }

        func ring(_ leg: any Leg) -> (any LegReceiver)? {
            let reader = Reader(clip)
            reader.leg = leg
            leg.perform([.answer, .play(Play(number: 1, clips: [clip])), .play(Play(number: 2, clips: [clip]))])
            reader.number = 2
            return reader
        }

        func report(_ event: LineEvent) {
            switch event {
            case .played:
                number += 1
                leg?.perform([.play(Play(number: number, clips: [clip]))])
            case .gone: leg = nil
            case .key, .recorded, .transferred: break
            }
        }
    }
}

/// The names of calls: UUIDs that count.
enum SoundName {
    static func text(_ number: Int) -> String {
        let digits = String(number, radix: 16)
        return "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
    }

    /// As AudioSocket's first frame has it.
    static func frame(_ number: Int) -> [UInt8] {
        [0x01, 0, 16] + [0, 0, 0, 0, 0, 0, 0x40, 0, 0x80, 0] + (0..<6).map { UInt8(truncatingIfNeeded: number >> (40 - 8 * $0)) }
    }
}
