public import Foundation

/// A gateway for SMS of a test's own, which answers as Kannel does, or worse: what a text names.
public final class SMSSink {
    public let program: RunningProgram
    public let port: Int

    public struct Silent: Error {}

    /// One message that was handed over, by the fields of Kannel's query.
    public struct Message: Decodable {
        public var to: String
        public var text: String
        public var coding: String
        public var from: String
        public var report: String
    }

    public init() throws {
        program = try RunningProgram(
            ["python3", "-c", Self.script], executable: "/usr/bin/env", environment: ["PYTHONIOENCODING": "utf-8"])
        guard let port = program.nextLine().flatMap({ Int($0) }) else { throw Silent() }
        self.port = port
    }

    public var settings: String {
        """
        entries: 127.0.0.1:0
        log-level: trace
        sms:
          kannel: http://127.0.0.1:\(port)/cgi-bin/sendsms
          username: schoolbell
          password-variable: KANNEL_PASSWORD
          name: eKool
          senders: { "+359": "1987" }

        """
    }

    public func next() throws -> Message {
        guard let line = program.nextLine() else { throw Silent() }
        return try JSONDecoder().decode(Message.self, from: Data(line.utf8))
    }

    /// Answers whatever hangs.
    public func release() throws { _ = try LocalClient.get("/cgi-bin/sendsms?text=RELEASE", port: port) }

    /// All that were handed over since the last that was read.
    public func drained() throws -> [Message] {
        _ = try LocalClient.get("/cgi-bin/sendsms?text=FENCE", port: port)
        var messages: [Message] = []
        while true {
            let message = try next()
            if message.text == "FENCE" { return messages }
            messages.append(message)
        }
    }

    private static let script = """
        import http.server, json, sys, threading, urllib.parse
        told, released = threading.Lock(), threading.Event()
        class Sink(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                query = {k: v[0] for k, v in urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query).items()}
                line = {k: query.get(k, "") for k in ["to", "text", "coding", "from"]}
                with told: print(json.dumps(line | {"report": query.get("dlr-url", "")}), flush=True)
                if query["text"] == "RELEASE": released.set()
                if "HANG" in query["text"]: released.wait()
                status, body = 202, "0: Accepted for delivery"
                if "HTML" in query["text"]: status, body = 200, "<html>" + "x" * 494
                if "BUSY" in query["text"]: status, body = 503, "Temporary failure"
                if "WRONG" in query["text"]: status, body = 400, "Number(s) has/have been denied"
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body.encode())
            def log_message(self, *_): pass
        http.server.ThreadingHTTPServer.request_queue_size = 256
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sink)
        server.daemon_threads = True
        print(server.server_port, flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
        """
}
