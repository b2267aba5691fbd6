public import CallCore
import Dialplans
public import Logging
public import NIOCore
import NIOPosix

/// Serves telephone switches, one connection for each call: Asterisk on FastAGI, FreeSWITCH on the outbound event socket.
///
/// A call ends with its connection. A server runs once.
public final class SwitchServer: Sendable {
    let group: any EventLoopGroup
    let log: Logger
    let limits: LineLimits
    let admission: LineAdmission
    let connections = LineConnections()
    let figures: SwitchFigures
    /// Where Asterisk finds the sound of a play.
    private let sounds: String
    /// Where a switch on another machine does.
    private let links: (any ClipLinks)?
    private let announced: AnnouncedCalls
    private let clocks = SoundClocks()
    private let clipSounds = ClipSounds()
    private let newCallID: @Sendable () -> CallID
    private let rings: LineServer.MakeReceiver

    /// - Parameters:
    ///   - sounds: a folder of the server's own for what Asterisk is to play; it is made.
    ///   - links: where switches on other machines fetch sounds; `nil`: those hear nothing.
    ///   - announced: who the calls are that come over AudioSocket.
    ///   - limits: connections in all; those of an address that have not brought a call yet; calls and rings of an address.
    ///   - rings: makes the receiver of one connection's ring; called on its event loop.
    public init(
        sounds: String, links: (any ClipLinks)? = nil, announced: AnnouncedCalls = AnnouncedCalls(),
        limits: LineLimits = LineLimits(), group: any EventLoopGroup, log: Logger,
        figures: SwitchFigures = SwitchFigures(),
        line: LineFigures = LineFigures(), newCallID: @escaping @Sendable () -> CallID = LineServer.randomCallID,
        rings: @escaping LineServer.MakeReceiver
    ) {
        self.sounds = sounds
        self.links = links
        self.announced = announced
        self.limits = limits
        self.group = group
        self.log = log
        self.figures = figures
        self.newCallID = newCallID
        self.rings = rings
        admission = LineAdmission(limits, log: log, figures: line)
    }

    /// Serves one Asterisk, whose child this process is, on two streams until the call has ended.
    /// - Throws: `LineStreamError`.
    public func run(agi input: CInt, output: CInt, trusted: Bool = true, transfer: String? = nil) async throws {
        try AGISound.prepare(folder: sounds)
        let settings = AGISettings(trusted: trusted, dial: transfer)
        let (streams, copied) = try LineStreams.open(input: input, output: output, on: group.next())
        let channel = try await NIOPipeBootstrap(group: group)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard self.connections.add(channel) else { throw ChannelError.ioOnClosedChannel }
                    let visit = SwitchVisit(.fastAGI, self.figures, log: self.log)
                    try channel.pipeline.syncOperations.addHandler(self.handler(settings, visit) { loop, _ in self.rings(loop) })
                }
            }
            .takingOwnershipOfDescriptors(input: streams.input, output: streams.output).get()
        try await channel.closeFuture.get()
        try await copied.get()
    }

    /// Takes no more connections, and ends every call; its switch goes on in its own dialplan.
    public func stop() { connections.stop() }

    /// As `stop`, and waits until every connection is closed.
    public func close() async {
        for connection in connections.stop() { try? await connection.closeFuture.get() }
    }
}

// MARK: - Calls

extension SwitchServer {
    typealias Receiver = (_ loop: any EventLoop, _ now: @escaping () -> Milliseconds) -> any RingReceiver

    func handler(_ settings: AGISettings, _ visit: SwitchVisit, _ rings: @escaping Receiver) -> SwitchHandler<AGIWire> {
        let id = newCallID()
        let sound = AGISound(folder: sounds, name: id.rawValue, sounds: SwitchSounds(settings.clips, links, for: id))
        return SwitchHandler(AGIWire(sound), visit: visit) { loop, port, now in
            SwitchCall(session: AGISession(settings, now: now()), id: id, rings: rings(loop, now), port: port, now: now)
        }
    }

    func handler(_ settings: EventSocketSettings, _ visit: SwitchVisit, _ rings: @escaping Receiver) -> SwitchHandler<EventSocketWire> {
        let id = newCallID()
        let sounds = SwitchSounds(settings.clips, links, for: id)
        return SwitchHandler(EventSocketWire(), visit: visit) { loop, port, now in
            SwitchCall(
                session: EventSocketSession(settings, sounds: sounds, now: now()), id: id, rings: rings(loop, now), port: port, now: now)
        }
    }

    func handler(_ settings: AudioSocketSettings, _ visit: SwitchVisit, _ rings: @escaping Receiver) -> SwitchHandler<AudioSocketWire> {
        let id = newCallID()
        let wire = AudioSocketWire(clipSounds) { ToneDetector() }
        return SwitchHandler(wire, visit: visit, alarm: { self.clocks.alarm(on: $0) }) { loop, port, now in
            SwitchCall(session: AudioSocketSession(settings, now: now()), id: id, rings: rings(loop, now), port: port, now: now)
        }
    }

    func settings(_ listener: SwitchListener) -> AudioSocketSettings {
        let announced = announced
        return AudioSocketSettings(trusted: listener.trusted) { announced.take($0, at: $1) }
    }

    /// Every ring of this connection counts for its address.
    func receiver(from origin: LineOrigin) -> Receiver {
        { loop, now in AdmittedRings(self.rings(loop), from: origin, self.admission, rate: self.limits.rings, now: now) }
    }

    func prepareSounds() throws { try AGISound.prepare(folder: sounds) }
}
