import Foundation
import Glibc
import Support
import Testing

/// `schoolbell serve` over TLS, as whoever runs it sees it.
@Suite struct ServeNetworkTests {
    static let token = "opensesame-opensesame"
    static let script = "hello line=1 gateway=t/1 token=\(token) beat=0\nring call=a from=0888100001 to=+359882818905\nbye\n"

    @Test(.timeLimit(.minutes(20))) func callsComeOverTLSAndTheCertificateIsReplaced() throws {
        let (school, files) = (try SmallSchool(), try TestCertificates("used", "first", "second"))
        try files.replace("used", by: "first")
        let config = try school.folder.write(
            "config.yaml",
            """
            prompts-at-start: no
            listen:
              - address: 127.0.0.1:0
                certificate: \(files.certificate("used"))
                key: \(files.key("used"))
                token-variable: LINE_TOKEN
            """)
        let service = try TalkingService(
            ["serve", "--data", school.data, "--config", config, "--now", SmallSchool.now], environment: ["LINE_TOKEN": Self.token])
        let serving = try service.hear("127.0.0.1:")
        let port = try #require(Int(serving.components(separatedBy: "127.0.0.1:").last?.prefix { $0.isNumber } ?? ""))
        let heard = try NetworkPeer.talk(port: port, Self.script, trusting: files.certificate("first"))
        #expect(heard?.contains("\nanswer call=a\n") == true, "\(heard ?? "")")

        try files.replace("used", by: "second")
        service.send(SIGHUP)
        _ = try service.hear("a certificate was read")
        #expect(try NetworkPeer.talk(port: port, Self.script, trusting: files.certificate("first")) == nil)
        #expect(try NetworkPeer.talk(port: port, Self.script, trusting: files.certificate("second")) != nil)

        try "no certificate".write(toFile: files.certificate("used"), atomically: true, encoding: .utf8)
        service.send(SIGHUP)
        _ = try service.hear("the one before stays")
        #expect(try NetworkPeer.talk(port: port, Self.script, trusting: files.certificate("second")) != nil)
        let wrong = try NetworkPeer.talk(
            port: port, Self.script.replacing("token=open", with: "token=Open"), trusting: files.certificate("second"))
        #expect(wrong == "error code=denied\nbye reason=denied\n")
        #expect(service.end() == 0)
        #expect(!service.told.contains("sesame"), "no token is told")
    }

    @Test func addressThatOthersCouldReachIsRefused() throws {
        let school = try SmallSchool()
        let config = try school.folder.write("config.yaml", "listen:\n  - address: 0.0.0.0:5095\n")
        let refused = try school.run(["serve", "--config", config])
        #expect(refused.status == 78)
        #expect(refused.errors.contains("config.yaml:2:5: 0.0.0.0:5095: only a loopback address goes without TLS"), "\(refused.errors)")
    }

    /// A service of which the log is read while it runs.
    private final class TalkingService {
        private let process: Process
        private let (output, errors) = (Pipe(), Pipe())
        private(set) var told = ""

        init(_ arguments: [String], environment: [String: String]) throws {
            process = try Program.start(arguments, output: output, errors: errors, environment: environment)
        }

        deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

        /// The next line of the log that has these words.
        func hear(_ words: String) throws -> String {
            let start = told.endIndex
            while true {
                let lines = told[start...].split(separator: "\n", omittingEmptySubsequences: false).dropLast()
                if let line = lines.first(where: { $0.contains(words) }) { return String(line) }
                let more = errors.fileHandleForReading.availableData
                try #require(!more.isEmpty, "the service ended: \(told)")
                told += String(decoding: more, as: UTF8.self)
            }
        }

        func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

        func end() -> Int32 {
            send(SIGTERM)
            told += String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
            process.waitUntilExit()
            return process.terminationStatus
        }
    }
}
