import Foundation
import Support
import Testing

/// A gateway for SMS of a test's own, which answers as Kannel does, or worse: what a text names.
final class SMSSink {
    let program: RunningProgram
    let port: Int

    /// One message that was handed over, by the fields of Kannel's query.
    struct Message: Decodable {
        var to: String
        var text: String
        var coding: String
        var from: String
        var report: String
    }

    init() throws {
        program = try RunningProgram(
            ["python3", "-c", Self.script], executable: "/usr/bin/env", environment: ["PYTHONIOENCODING": "utf-8"])
        port = try #require(program.nextLine().flatMap { Int($0) })
    }

    var settings: String {
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

    func next() throws -> Message {
        try JSONDecoder().decode(Message.self, from: Data(try #require(program.nextLine()).utf8))
    }

    /// All that were handed over since the last that was read.
    func drained() throws -> [Message] {
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
        told = threading.Lock()
        class Sink(http.server.BaseHTTPRequestHandler):
            def do_GET(self):
                query = {k: v[0] for k, v in urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query).items()}
                line = {k: query.get(k, "") for k in ["to", "text", "coding", "from"]}
                with told: print(json.dumps(line | {"report": query.get("dlr-url", "")}), flush=True)
                if "HANG" in query["text"]: threading.Event().wait()
                status, body = 202, "0: Accepted for delivery"
                if "HTML" in query["text"]: status, body = 200, "<html>" + "x" * 494
                if "BUSY" in query["text"]: status, body = 503, "Temporary failure"
                if "WRONG" in query["text"]: status, body = 400, "Number(s) has/have been denied"
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body.encode())
            def log_message(self, *_): pass
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Sink)
        server.daemon_threads = True
        print(server.server_port, flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
        """
}
