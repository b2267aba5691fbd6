import Foundation
import NIOCore
import NIOPosix

/// Asks a service how it is.
public enum StatusInquiry {
    public enum Failure: Error, Hashable {
        /// Nobody listens there.
        case nobodyServes
        case notAllowed
        /// What was heard is no status, or came too slowly.
        case unreadable
        case failed(String)
    }

    /// - Parameter path: of the service's `StatusSocket`.
    /// - Throws: `Failure`.
    public static func ask(_ path: String) async throws -> StatusDocument {
        let bytes = try await read(path)
        guard let document = try? JSONDecoder().decode(StatusDocument.self, from: Data(bytes)) else { throw Failure.unreadable }
        return document
    }

    private static func read(_ path: String) async throws -> [UInt8] {
        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(.seconds(5))
                .connect(unixDomainSocketPath: path) { channel in
                    channel.eventLoop.scheduleTask(in: .seconds(10)) { channel.close(promise: nil) }
                    return channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, Never>(wrappingChannelSynchronously: channel)
                    }
                }
            return try await channel.executeThenClose { inbound, _ in
                var bytes: [UInt8] = []
                for try await buffer in inbound {
                    bytes += buffer.readableBytesView
                    guard bytes.count <= StatusDocument.longest else { throw Failure.unreadable }
                }
                return bytes
            }
        } catch let error as IOError {
            switch error.errnoCode {
            case ENOENT, ECONNREFUSED, ENOTDIR: throw Failure.nobodyServes
            case EACCES, EPERM: throw Failure.notAllowed
            default: throw Failure.failed(String(cString: strerror(error.errnoCode)))
            }
        }
    }
}
