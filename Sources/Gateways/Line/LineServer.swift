public import CallCore
import Dialplans
public import Logging
public import NIOCore
import NIOPosix

/// Serves the line protocol: on Unix sockets, TCP and TLS to any number of gateways, or on a pair of streams to one.
///
/// A session ends with its connection, unless its gateway can resume it. A server runs once.
public final class LineServer: Sendable {
    /// Makes the receiver of one session's rings; called on the session's event loop, on which it is used.
    public typealias MakeReceiver = @Sendable (any EventLoop) -> any RingReceiver

    let group: any EventLoopGroup
    let log: Logger
    let admission: LineAdmission
    let connections = LineConnections()
    let resumable = LineSessions()
    let settings: LineSettings
    private let figures: LineFigures
    let engine: String
    let newCallID: @Sendable () -> CallID
    let tokenMark: @Sendable (String) -> String?
    private let rings: MakeReceiver

    /// `engine` is the engine's name and version, such as `schoolbell/0.1.0`. `newCallID` names each call; by default with 80 random bits.
    /// `tokenMark` makes of a token what may be written down with a session, so that after a restart it belongs to that token still.
    public init(
        engine: String, settings: LineSettings = LineSettings(), group: any EventLoopGroup, log: Logger,
        figures: LineFigures = LineFigures(),
        newCallID: @escaping @Sendable () -> CallID = LineServer.randomCallID,
        tokenMark: @escaping @Sendable (String) -> String? = { _ in nil }, rings: @escaping MakeReceiver
    ) {
        self.settings = settings
        self.group = group
        self.log = log
        self.figures = figures
        self.engine = engine
        self.newCallID = newCallID
        self.tokenMark = tokenMark
        self.rings = rings
        admission = LineAdmission(settings.limits, log: log, figures: figures)
    }

    /// Serves gateways on a Unix socket until the server is shut down or the task is cancelled.
    ///
    /// `mode` are the permissions of the socket's file, which decide who may connect. `whenReady` is called once it listens.
    /// - Throws: `LineSocketError`.
    public func run(socket path: String, mode: UInt16 = 0o660, whenReady: @Sendable () -> Void = {}) async throws {
        let listener = LineListener(file: path, mode: mode, token: settings.token, trusted: settings.trusted)
        try await run([listener]) { _ in whenReady() }
    }

    /// Serves one gateway on two streams, of which the descriptors are duplicated, until it says `bye` or its input ends.
    /// There is no heartbeat unless the gateway asks for one.
    /// - Throws: `LineStreamError`.
    public func run(input: CInt, output: CInt) async throws {
        var settings = settings
        settings.beat = 0
        // The engine ends with its streams.
        settings.resumes = false
        let quiet = settings
        let (streams, copied) = try LineStreams.open(input: input, output: output, on: group.next())
        let channel = try await NIOPipeBootstrap(group: group)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.writeBufferWaterMark, value: Self.unread)
            .channelInitializer { channel in channel.eventLoop.makeCompletedFuture { try self.begin(channel, quiet) } }
            .takingOwnershipOfDescriptors(input: streams.input, output: streams.output).get()
        try await untilClosed(channel)
        try await copied.get()
    }

    /// Takes no more connections and says `bye reason=restart` to every gateway; `run` then returns.
    public func shutdown() {
        admission.leaveAll()
        connections.stop()
    }

    public static let randomCallID: @Sendable () -> CallID = {
        CallID(String(LineSessionID.random().text.prefix(20)))
    }

    static let unread = ChannelOptions.Types.WriteBufferWaterMark(low: LineHandler.mostUnread / 2, high: LineHandler.mostUnread)
}

// MARK: - Sessions

extension LineServer {
    private func begin(_ channel: any Channel, _ settings: LineSettings) throws {
        guard connections.add(channel) else { throw ChannelError.ioOnClosedChannel }
        try channel.pipeline.syncOperations.addHandler(handler(settings, from: nil, since: nil))
    }

    /// The handler of a connection's session. A connection of streams comes from nowhere.
    func handler(_ settings: LineSettings, from origin: LineOrigin?, since: Milliseconds?) -> LineHandler {
        LineHandler(log: log, figures: figures, sessions: resumable) { loop, port, now in
            var session = LineSession(id: .random(), engine: self.engine, settings: settings, now: since ?? now())
            session.move(to: origin)
            return LineTrunk(
                session: session, rings: self.receiver(on: loop, from: origin, now), port: port, trusted: settings.trusted,
                alarm: LineAlarm(loop), sessions: self.resumable, now: now, newCallID: self.newCallID)
        }
    }

    func settings(for listener: LineListener) -> LineSettings {
        var settings = settings
        settings.token = listener.token
        settings.trusted = listener.trusted
        settings.clips = listener.clips
        settings.entrance = LineEntrance(door: listener.door, token: listener.token.flatMap(tokenMark), trusted: listener.trusted)
        return settings
    }

    private func receiver(on loop: any EventLoop, from origin: LineOrigin?, _ now: @escaping () -> Milliseconds) -> any RingReceiver {
        admitted(rings(loop), from: origin, now)
    }

    func admitted(_ rings: any RingReceiver, from origin: LineOrigin?, _ now: @escaping () -> Milliseconds) -> any RingReceiver {
        guard let origin else { return rings }
        return AdmittedRings(rings, from: origin, admission, rate: settings.limits.rings, now: now)
    }

    func untilClosed(_ channel: any Channel) async throws {
        try await withTaskCancellationHandler {
            try await channel.closeFuture.get()
        } onCancel: {
            shutdown()
        }
    }
}
