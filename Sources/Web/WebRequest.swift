import Hummingbird
import NIOCore

/// A request whose head was read. Its body lies where it is until it is asked for: who may not send one costs nothing.
public struct WebRequest: Sendable {
    private let request: Request

    init(_ request: Request) { self.request = request }

    /// As it was sent: in escapes, without a query.
    public var path: String { request.uri.path }

    /// Only the head of the answer is wanted.
    public var isHead: Bool { request.method == .head }

    /// A field of the head; where it stands several times, all that it says.
    public func field(_ name: String) -> String? { HTTPFields.Element.Name(name).flatMap { request.headers[$0] } }

    /// What stands after `Bearer` in the field `Authorization` (RFC 6750); `nil`: nothing such.
    public var bearer: String? {
        guard let text = request.headers[.authorization] else { return nil }
        let parts = text.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    /// The value of a field of the query, decoded; `nil`: there is none.
    public func query(_ name: String) -> String? { request.uri.queryParameters[Substring(name)].map { String($0) } }

    /// The whole body; `nil`: it is longer than that, or its sender went away.
    public func body(upTo limit: Int) async -> [UInt8]? {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > limit { return nil }
        guard let buffer = try? await request.body.collect(upTo: limit) else { return nil }
        return Array(buffer.readableBytesView)
    }
}
