public import CallCore
import Dialplans
public import Logging
public import NIOCore
import NIOPosix
import Synchronization

/// Serves the line protocol: on a Unix socket to any number of gateways, or on a pair of streams to one.
///
/// A session ends with its connection, unless its gateway can resume it. A server runs once.
public final class LineServer: Sendable {
    /// Makes the receiver of one session's rings; called on the session's event loop, on which it is used.
    public typealias MakeReceiver = @Sendable (any EventLoop) -> any RingReceiver

    private let settings: LineSettings
    private let group: any EventLoopGroup
    private let log: Logger
    private let engine: String
    private let newCallID: @Sendable () -> CallID
    private let rings: MakeReceiver
    private let state = Mutex(State())
    private let resumable = LineSessions()

    private struct State {
        var phase = Phase.serving
        var listener: (any Channel)?
        var sessions: [ObjectIdentifier: any Channel] = [:]

        enum Phase {
            case serving, stopped
        }
    }

    /// `engine` is the engine's name and version, such as `schoolbell/0.1.0`. `newCallID` names each call; by default with 80 random bits.
    public init(
        engine: String, settings: LineSettings = LineSettings(), group: any EventLoopGroup, log: Logger,
        newCallID: @escaping @Sendable () -> CallID = LineServer.randomCallID, rings: @escaping MakeReceiver
    ) {
        self.settings = settings
        self.group = group
        self.log = log
        self.engine = engine
        self.newCallID = newCallID
        self.rings = rings
    }

    /// Serves gateways on a Unix socket until the server is shut down or the task is cancelled.
    ///
    /// `mode` are the permissions of the socket's file, which decide who may connect. `whenReady` is called once it listens.
    /// - Throws: `LineSocketError`.
    public func run(socket path: String, mode: UInt16 = 0o660, whenReady: @Sendable () -> Void = {}) async throws {
        let socket = try LineSocket(path: path, mode: mode)
        defer { socket.remove() }
        let bootstrap = ServerBootstrap(group: group)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(.writeBufferWaterMark, value: Self.unread)
            .childChannelInitializer { channel in channel.eventLoop.makeCompletedFuture { try self.begin(channel, self.settings) } }
        let listener = try await bootstrap.withBoundSocket(socket.descriptor).get()
        guard listens(listener) else { return try await listener.close().get() }
        log.info("the line protocol is served on a socket")
        whenReady()
        try await untilClosed(listener)
        for session in stop() { try? await session.closeFuture.get() }
        log.info("the line protocol's socket is closed")
    }

    /// Serves one gateway on two streams, of which the descriptors are duplicated, until it says `bye` or its input ends.
    /// There is no heartbeat unless the gateway asks for one.
    /// - Throws: `LineStreamError`.
    public func run(input: CInt, output: CInt) async throws {
        var settings = settings
        settings.beat = 0
        let quiet = settings
        let copied = group.next().makePromise(of: Void.self)
        let streams: LineStreams
        do { streams = try LineStreams(input: input, output: output) { copied.succeed() } } catch {
            copied.fail(error)
            throw error
        }
        let channel = try await NIOPipeBootstrap(group: group)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .channelOption(.writeBufferWaterMark, value: Self.unread)
            .channelInitializer { channel in channel.eventLoop.makeCompletedFuture { try self.begin(channel, quiet) } }
            .takingOwnershipOfDescriptors(input: streams.input, output: streams.output).get()
        try await untilClosed(channel)
        try await copied.futureResult.get()
    }

    /// Takes no more connections and says `bye reason=restart` to every gateway; `run` then returns.
    public func shutdown() { stop() }

    public static let randomCallID: @Sendable () -> CallID = {
        CallID(String(LineSessionID.random().text.prefix(20)))
    }

    private static let unread = ChannelOptions.Types.WriteBufferWaterMark(low: LineHandler.mostUnread / 2, high: LineHandler.mostUnread)
}

// MARK: - Connections

extension LineServer {
    private func begin(_ channel: any Channel, _ settings: LineSettings) throws {
        guard admit(channel) else {
            log.warning("a connection too many was closed")
            throw ChannelError.ioOnClosedChannel
        }
        let handler = LineHandler(log: log, sessions: resumable) { loop, port, now in
            let session = LineSession(id: .random(), engine: self.engine, settings: settings, now: now())
            return LineTrunk(
                session: session, rings: self.rings(loop), port: port, trusted: settings.trusted, alarm: LineAlarm(loop),
                sessions: self.resumable, now: now, newCallID: self.newCallID)
        }
        try channel.pipeline.syncOperations.addHandler(handler)
    }

    /// Remembers a session for as long as it is open; `false`: it is one too many, or the server has been stopped.
    private func admit(_ channel: any Channel) -> Bool {
        let name = ObjectIdentifier(channel)
        let isAdmitted = state.withLock { state in
            guard state.phase == .serving, state.sessions.count < settings.sessions else { return false }
            state.sessions[name] = channel
            return true
        }
        guard isAdmitted else { return false }
        channel.closeFuture.whenComplete { _ in self.state.withLock { $0.sessions[name] = nil } }
        return true
    }

    private func listens(_ listener: any Channel) -> Bool {
        state.withLock { state in
            guard state.phase == .serving else { return false }
            state.listener = listener
            return true
        }
    }

    private func untilClosed(_ channel: any Channel) async throws {
        try await withTaskCancellationHandler {
            try await channel.closeFuture.get()
        } onCancel: {
            shutdown()
        }
    }

    /// Closes the listener and ends every session. Returns the sessions that are still open.
    @discardableResult
    private func stop() -> [any Channel] {
        let (listener, sessions) = state.withLock { state in
            state.phase = .stopped
            return (state.listener, Array(state.sessions.values))
        }
        listener?.close(promise: nil)
        for session in sessions { session.pipeline.fireUserInboundEventTriggered(LineHandler.Stop()) }
        return sessions
    }
}
