import CallCore
import Dialplans
import Logging
import NIOCore
import NIOPosix
import Support
import Testing

@testable import Gateways

/// Both roles over a real socket.
@Suite struct LineGatewayTests {
    /// A server that answers, and orders something at each key.
    static func server(on group: any EventLoopGroup) -> LineServer {
        LineServer(engine: "schoolbell/0.1.0", group: group, log: LineServerTests.log) { _ in
            let telephonist = Telephonist()
            telephonist.decide = { [unowned telephonist] leg in
                leg.perform([.answer])
                telephonist.rung.last?.answerEvent = { if case .key(let key, _) = $0 { [.secret(key == .one)] } else { [] } }
                return true
            }
            return telephonist
        }
    }

    /// Every connection is on the next of three event loops: the session is resumed from others than its own.
    @Test func theCallGoesOnOverManyConnections() async throws {
        let folder = try TemporaryFolder()
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 3)
        let path = folder.path("line.sock")
        let server = Self.server(on: group)
        try await LineServerTests.serving(path, server) {
            let heard = try await Self.call(path, cuts: 7)
            #expect(heard.commands == [.answer] + (0..<7).map { .secret($0 % 2 == 0) })
            #expect(heard.sessions == 1 && heard.resumed == 7)
        }
        try await group.shutdownGracefully()
    }

    struct Heard: Sendable {
        var commands: [LineCommand] = []
        var sessions = 0
        var resumed = 0
    }

    /// Rings, and presses a key after each time that the connection was cut.
    static func call(_ path: String, cuts: Int) async throws -> Heard {
        let loop = MultiThreadedEventLoopGroup.singleton.next()
        let done = loop.makePromise(of: Heard.self)
        let address = try SocketAddress(unixDomainSocketPath: path)
        let gateway = try await loop.submit { NIOLoopBound(Caller(to: address, on: loop, cuts: cuts, done), eventLoop: loop) }.get()
        loop.execute { gateway.value.gateway.connect() }
        defer { loop.execute { gateway.value.gateway.bye() } }
        return try await done.futureResult.get()
    }

    final class Caller {
        let gateway: LineGateway
        private var heard = Heard()
        private let cuts: Int

        init(to address: SocketAddress, on loop: any EventLoop, cuts: Int, _ done: EventLoopPromise<Heard>) {
            self.cuts = cuts
            let hello = GatewayHello(gateway: GatewayName("t/1")!, can: [.file, .resume], beat: 0)
            gateway = LineGateway(hello, to: address, on: loop)
            gateway.retry = .milliseconds(1)
            gateway.act = { [unowned self] action in
                take(action)
                if heard.commands.count > cuts { done.succeed(heard) }
            }
        }

        private func take(_ action: LineGatewayAction) {
            switch action {
            case .opened(let hello) where !hello.resumed:
                heard.sessions += 1
                gateway.report(.ring(Ring(to: "1")), of: LineCases.a)
            case .opened: heard.resumed += 1
            case .command(_, let command):
                let number = heard.commands.count
                heard.commands.append(command)
                guard number < cuts else { return }
                // Half of the keys are on their way when the connection breaks.
                let key = LineReport.key(number % 2 == 0 ? .one : .two, play: nil, held: nil)
                if number % 3 == 0 { gateway.report(key, of: LineCases.a) }
                gateway.cut()
                if number % 3 != 0 { gateway.report(key, of: LineCases.a) }
            case .busy, .error, .lost, .close, .send: break
            }
        }
    }
}
