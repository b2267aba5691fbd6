import Foundation
import Histogram
import NIOCore
import NIOPosix

/// The load client: calls as a telephone switch brings them, one connection each, all on one thread.
///
/// What is private here is used on its event loop.
final class SwitchLoad<Wire: CallerWire>: @unchecked Sendable {
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop
    private let port: Int
    /// Who calls: made anew for each call.
    private let newWire: () -> Wire
    private var sight = SwitchSight()
    private var callers: [SwitchCaller<Wire>] = []
    private var end: UInt64 = 0
    /// `nil`: calls stay up until they are told to leave.
    private var keys: Int?
    private var live = 0
    private var up = 0
    private var whenUp: (() -> Void)?
    private var clientSince: UInt64 = 0
    private var done: EventLoopPromise<Void>?

    init(port: Int, cores: Cores, _ newWire: @escaping () -> Wire) throws {
        loop = group.next()
        self.port = port
        self.newWire = newWire
        try loop.submit { cores.pinClient() }.wait()
    }

    deinit { try? group.syncShutdownGracefully() }

    /// So many calls at once for so many seconds: each presses its keys as soon as the last is answered, and leaves; then the next one rings.
    func ring(_ atOnce: Int, keys: Int, seconds: Double) throws -> SwitchSight {
        try run(within: seconds + 60) {
            self.keys = keys
            self.end = Ticks.now + Ticks.seconds(seconds)
            for _ in 0..<atOnce { self.connect() }
        }
    }

    /// So many calls are up, and keys are pressed at moments of chance, so many a second over all of them.
    func press(_ calls: Int, rate: Double, seconds: Double) throws -> SwitchSight {
        try run(within: seconds + 60) {
            self.keys = nil
            self.end = 0
            for _ in 0..<calls { self.connect() }
            self.whenUp = { self.pressByChance(rate, until: Ticks.now + Ticks.seconds(seconds)) }
        }
    }

    private func run(within seconds: Double, _ begin: @escaping @Sendable () -> Void) throws -> SwitchSight {
        let promise = loop.makePromise(of: Void.self)
        try loop.submit {
            (self.sight, self.callers, self.live, self.up, self.whenUp, self.done) = (SwitchSight(), [], 0, 0, nil, promise)
            self.clientSince = ProcessorTime.ofThread
            begin()
        }.wait()
        let late = loop.scheduleTask(in: .seconds(Int64(seconds))) { self.broke(BenchFailure("the server does not answer")) }
        try promise.futureResult.wait()
        late.cancel()
        return try loop.submit {
            self.sight.client = Double(ProcessorTime.ofThread - self.clientSince)
            return self.sight
        }.wait()
    }
}

// MARK: - What callers tell

extension SwitchLoad {
    /// The menu sounds in a call that rang.
    func isUp() {
        up += 1
        guard up == callers.count else { return }
        whenUp?()
        whenUp = nil
    }

    func answered(since pressed: UInt64, at now: UInt64) {
        sight.keys += 1
        sight.latency.add(time: now - pressed)
    }

    func ended() {
        sight.calls += 1
        live -= 1
        if Ticks.now < end { connect() }
        if live == 0 { succeed() }
    }

    func broke(_ error: any Error) {
        done?.fail(error)
        done = nil
    }

    private func succeed() {
        done?.succeed()
        done = nil
    }

    private func connect() {
        let caller = SwitchCaller(self, newWire(), keys: keys)
        live += 1
        if keys == nil { callers.append(caller) }
        let bound = NIOLoopBound(caller, eventLoop: loop)
        ClientBootstrap(group: loop).channelInitializer { channel in
            channel.eventLoop.makeCompletedFuture { try channel.pipeline.syncOperations.addHandler(bound.value) }
        }.connect(host: "127.0.0.1", port: port).whenFailure { self.broke($0) }
    }

    private func pressByChance(_ rate: Double, until end: UInt64) {
        guard Ticks.now < end else { return callers.forEach { $0.leave() } }
        callers.randomElement()?.press()
        let gap = -log(Double.random(in: Double.leastNonzeroMagnitude..<1)) / rate
        loop.assumeIsolated().scheduleTask(in: .nanoseconds(Int64(gap * 1e9))) { self.pressByChance(rate, until: end) }
    }
}
