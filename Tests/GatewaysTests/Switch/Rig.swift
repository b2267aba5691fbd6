import CallCore
import Dialplans
import Foundation
import Logging
import NIOCore
import NIOPosix
import Support
import Synchronization

@testable import Gateways

/// A server of switches with a telephonist who answers, plays a prompt, and hangs up at the key 5; after the key 1 a second prompt sounds, a
/// little later.
final class Rig: Sendable {
    let log = LineLog()
    let figures = SwitchFigures()
    let server: SwitchServer
    let calls: AnnouncedCalls
    private let folder: TemporaryFolder
    private let seen: Seen

    /// What the event loops saw.
    final class Seen: Sendable {
        let state = Mutex<(offers: [CallOffer], events: [LineEvent])>(([], []))
    }

    /// - Parameter token: what whoever announces a call has to know.
    init(token: String? = nil, limits: LineLimits = LineLimits()) throws {
        calls = AnnouncedCalls(tokens: token.map { [$0] } ?? [])
        folder = try TemporaryFolder()
        let seen = Seen()
        self.seen = seen
        server = SwitchServer(
            sounds: folder.path("agi"), announced: calls, limits: limits, group: .singletonMultiThreadedEventLoopGroup, log: log.logger,
            figures: figures
        ) { _ in Watched(seen) }
    }

    var offers: [CallOffer] { seen.state.withLock { $0.offers } }
    var events: [LineEvent] { seen.state.withLock { $0.events } }

    func serving(
        _ speaks: SwitchKind, peers: [String] = [], token: String? = nil, _ body: (Rig, _ port: Int) async throws -> Void
    ) async throws {
        let address = LineAddress("127.0.0.1:0")
        guard let address else { return }
        let listener = try SwitchListener(address: address, speaks: speaks, peers: peers.compactMap(PeerNetwork.init), token: token)
        let port = try await server.open([listener])[0].port
        do { try await body(self, port) } catch {
            await server.close()
            throw error
        }
        await server.close()
    }

    /// What the switch says first, so that a call rings; without the right token none does.
    func greeting(_ speaks: SwitchKind, token: String? = nil) -> [UInt8] {
        switch speaks {
        case .fastAGI: Array(SwitchScript.environment(from: "1", to: "100", arguments: token.map { ["token=\($0)"] } ?? []).utf8)
        case .eventSocket:
            Array(SwitchScript.channel(from: "1", to: "100", more: token.map { "variable_schoolbell_token: \($0)\n" } ?? "").utf8)
        case .audioSocket: announced(token)
        }
    }

    /// A call has to be announced by whoever knows the token.
    private func announced(_ token: String?) -> [UInt8] {
        let (name, loop) = (UUID().uuidString, MultiThreadedEventLoopGroup.singleton.any())
        if calls.admits(token) {
            try? calls.announce(AnnouncedCall { ["from": "1", "to": "100"][$0] }, named: name, at: LineAlarm.now(loop))
        }
        return AudioSocketID(name).map { AudioSocketCodec.bytes(of: .id($0)) } ?? []
    }

    private final class Watched: RingReceiver, LegReceiver {
        private let seen: Seen
        private var leg: (any Leg)?

        init(_ seen: Seen) { self.seen = seen }

        func ring(_ leg: any Leg) -> (any LegReceiver)? {
            seen.state.withLock { $0.offers.append(leg.offer) }
            self.leg = leg
            let prompt = Play(number: 1, clips: [Clip(path: "/clips/a.wav", milliseconds: 1_000, text: "")], interruptedBy: [.five])
            leg.perform([.answer, .play(prompt)])
            return self
        }

        func report(_ event: LineEvent) {
            seen.state.withLock { $0.events.append(event) }
            if event == .key(.five, during: 1) { leg?.perform([.hangUp(.normal)]) }
            if case .key(.one, _) = event { playLater() }
            if case .gone = event { leg = nil }
        }

        /// When the event loop comes round again.
        private func playLater() {
            let prompt = Play(number: 2, clips: [Clip(path: "/clips/b.wav", milliseconds: 1_000, text: "")])
            MultiThreadedEventLoopGroup.currentEventLoop?.assumeIsolated().execute { [weak self] in self?.leg?.perform([.play(prompt)]) }
        }
    }
}

/// What is logged from `notice` on: the level, the words and the reason.
final class LineLog: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }
    var logger: Logger {
        var logger = Logger(label: "test") { _ in Sink(log: self) }
        logger.logLevel = .notice
        return logger
    }

    private struct Sink: LogHandler {
        let log: LineLog
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.notice

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let reason = event.metadata?["reason"].map { " \($0)" } ?? ""
            log.kept.withLock { $0.append("\(event.level) \(event.message)\(reason)") }
        }
    }
}
