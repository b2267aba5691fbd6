import CallCore
import Dialplans
import Gateways
import Logging
import NIOCore
import NIOPosix

/// The line protocol's end of the switchboard: each gateway session gets an exchange of its own.
public final class LineStation: Sendable {
    private let premises: Premises
    private let group: MultiThreadedEventLoopGroup
    private let threads: NIOThreadPool
    private let server: LineServer

    /// - Parameter loops: how many event loops carry calls; `nil`: one for each core.
    public init(_ premises: Premises, loops: Int? = nil) {
        self.premises = premises
        let threads = NIOThreadPool(numberOfThreads: 8)
        threads.start()
        self.threads = threads
        group = MultiThreadedEventLoopGroup(numberOfThreads: loops ?? System.coreCount)
        var settings = LineSettings()
        settings.calls = premises.configuration.calls
        settings.trusted = premises.configuration.gatewayTrusted
        server = LineServer(engine: Engine.name, settings: settings, group: group, log: premises.log) { loop in
            Self.receiver(on: loop, premises, threads)
        }
    }

    /// Serves gateways on a Unix socket until it is shut down.
    public func serve(socket path: String, whenReady: @Sendable () -> Void = {}) async throws {
        let chores = Chores(premises, group: group, threads: threads)
        chores.begin()
        do {
            defer { chores.end() }
            try await server.run(socket: path, mode: premises.configuration.socketMode, whenReady: whenReady)
        }
        try await close()
    }

    /// Serves one gateway on the standard streams until it says `bye` or its input ends. On streams nothing beats unless it is asked for.
    public func serve(input: CInt, output: CInt) async throws {
        try await server.run(input: input, output: output)
        try await close()
    }

    public func shutdown() { server.shutdown() }

    private func close() async throws {
        try await threads.shutdownGracefully()
        try await group.shutdownGracefully()
        premises.close()
    }

    private static func receiver(on loop: any EventLoop, _ premises: Premises, _ threads: NIOThreadPool) -> any RingReceiver {
        do {
            let desk = try premises.desk(
                clock: EventLoopClock(loop: loop), pool: EventLoopPool(loop: loop, threads: threads),
                journal: "line-\(LineServer.randomCallID())")
            return Exchange(shelf: premises.shelf, desk: desk, board: premises.board)
        } catch {
            premises.log.error("a gateway's calls cannot be journaled: they are refused", metadata: ["reason": "\(error)"])
            return ClosedExchange()
        }
    }
}

/// Takes no call: every ring is rejected.
private final class ClosedExchange: RingReceiver {
    func ring(_ leg: any Leg) -> (any LegReceiver)? { nil }
}
