import CallCore
import Gateways
import Glibc
import Logging
import NIOPosix
import Testing

/// A server on a socket, and a gateway of a few lines that talks to it.
extension LineServerTests {
    static let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    static func server(_ settings: LineSettings = LineSettings(), _ figures: LineFigures = LineFigures()) -> LineServer {
        let group = MultiThreadedEventLoopGroup.singleton
        return LineServer(engine: "schoolbell/0.1.0", settings: settings, group: group, log: log, figures: figures) { _ in
            Telephonist { leg in
                leg.perform([.answer])
                return true
            }
        }
    }

    /// Runs a server on a socket while the body lasts.
    static func serving(
        _ path: String, _ server: LineServer = server(), mode: UInt16 = 0o660, _ body: @Sendable () async throws -> Void
    ) async throws {
        let (ready, isReady) = AsyncStream.makeStream(of: Void.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { isReady.finish() }
                try await server.run(socket: path, mode: mode) { isReady.yield() }
            }
            for await _ in ready { break }
            defer { server.shutdown() }
            try await body()
        }
    }

    /// A gateway of a few lines: says some, and gives back all that it hears until the engine closes.
    static func talk(_ path: String, _ text: String) throws -> String {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        try connect(descriptor, to: path)
        let bytes = Array(text.utf8)
        if !bytes.isEmpty { #expect(write(descriptor, bytes, bytes.count) == bytes.count) }
        return readToEnd(descriptor)
    }

    static func connect(_ descriptor: CInt, to path: String) throws {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(result == 0)
    }

    static func readToEnd(_ descriptor: CInt) -> String {
        var text: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(descriptor, &block, block.count)
            guard count > 0 else { return String(decoding: text, as: UTF8.self) }
            text += block[..<count]
        }
    }
}
