import Foundation

/// A school's system: one connection on which entries are posted.
final class EntryPoster {
    private let socket: LoopbackSocket
    private let token: String

    init(port: Int, token: String) throws {
        socket = try LoopbackSocket.connected(to: port)
        self.token = token
    }

    deinit { socket.close() }

    /// Posts entries by their numbers, and waits until all of them are on the disk.
    func post(_ numbers: some Collection<Int>, at time: String) throws {
        let body = "[" + numbers.map { Self.entry($0, time) }.joined(separator: ",") + "]"
        try socket.write(
            "POST /v1/entries HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(token)\r\nContent-Length: \(body.utf8.count)\r\n\r\n"
                + body)
        var (head, rest) = try socket.readHead()
        guard head.hasPrefix("HTTP/1.1 202") else { throw BenchFailure("entries were not taken: \(head.prefix(40))") }
        let length = head.lowercased().components(separatedBy: "content-length: ").last.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
        while rest.count < length { rest += try socket.read() }
        guard String(decoding: rest, as: UTF8.self).contains("\"accepted\":\(numbers.count)") else {
            throw BenchFailure("not all entries were taken")
        }
    }

    /// Each child has one in turn.
    private static func entry(_ number: Int, _ time: String) -> String {
        """
        {"type":"remark","entry_id":"e\(number)","student_id":"s\(number % NoticesBench.children)","date":"\(time.prefix(10))",\
        "kind":"praise","text":"n\(number)","entered_at":"\(time)"}
        """
    }
}
