import Foundation
import Support
import Testing

@testable import LineKit

/// The kit against peers that are no engine and no gateway: none holds it for ever, fills its memory, or steers the terminal.
@Suite struct KitPeersTests {
    static let hello = "hello line=1 engine=peer/1 beat=0 session=\(String(repeating: "5", count: 32)) received=0 keep=30"

    static func engine(_ command: String, _ check: String, patience: Int = 60, first: Int = 60) throws -> KitReport {
        try EngineKit(.command(command), patience: patience, patienceForFirst: first, only: [check]).run()
    }

    /// It is silent, has an end, or never ceases: in one line, in lines that are no answer.
    @Test(.timeLimit(.minutes(20)), arguments: ["exec cat >/dev/null", "exit 139", "exec cat /dev/zero 2>/dev/null", "exec yes 'ack n=1'"])
    func whoDoesNotAnswerIsNotMet(command: String) async throws {
        await #expect(throws: KitUnreachable.self) { try await onThread { try Self.engine(command, "hello-answered", first: 1) } }
    }

    @Test(.timeLimit(.minutes(20))) func whoDeniesTheTokenIsNotMet() async throws {
        let command = "read line; echo error code=denied; echo bye reason=denied"
        let error = await #expect(throws: KitUnreachable.self) {
            try await onThread { try Self.engine(command, "hello-answered") }
        }
        #expect(error?.description.contains("the token is denied") == true)
    }

    /// What comes without end does not answer, and is not waited for without end.
    @Test(.timeLimit(.minutes(20)), arguments: [("ack n=1", "line-cr"), ("answer call=a", "bye-ends")])
    func aFloodIsABreach(line: String, check: String) async throws {
        let command = "read line; echo \(Self.hello); exec yes '\(line)'"
        let report = try await onThread { try Self.engine(command, check, patience: 5) }
        #expect(report.breaches == [check], "\(report.text)")
    }

    /// Who says too much waits until it is heard.
    @Test(.timeLimit(.minutes(20))) func whatIsNotTakenIsNotRead() async throws {
        try await onThread {
            let link = try KitDialer(.command("exec seq 1 200000"), patience: 60).link()
            for number in 1...200_000 {
                guard case .line(let line)? = link.next(), String(decoding: line, as: UTF8.self) == "\(number)" else {
                    Issue.record("\(number) did not come")
                    return
                }
            }
            #expect(link.next() == .closed)
        }
    }

    @Test func aFullInboxTellsOnceThatItHasRoomAgain() {
        let inbox = KitInbox()
        for _ in 1..<KitInbox.most { inbox.add(.line([])) }
        #expect(inbox.hasRoom() && !inbox.hasRoomAgain())
        inbox.add(.line([]))
        #expect(!inbox.hasRoom() && !inbox.hasRoomAgain())
        while inbox.next(within: 0) != nil {}
        #expect(inbox.hasRoomAgain() && !inbox.hasRoomAgain() && inbox.hasRoom())
    }

    @Test(.timeLimit(.minutes(20))) func aReportSteersNoTerminal() async throws {
        let command = #"read line; printf 'hello \033[2J\000\302\205\342\200\256 \\\n'; exec cat >/dev/null"#
        let report = try await onThread { try Self.engine(command, "hello-answered") }
        #expect(report.breaches == ["hello-answered"])
        #expect(report.text.contains(#"“hello \u{1B}[2J\0\u{0085}\u{202E} \\”"#), "\(report.text)")
    }

    /// After the first scene nobody comes.
    @Test(.timeLimit(.minutes(20))) func aGatewayThatComesNoMoreBreaksNoRule() async throws {
        let told = try await onThread {
            let kit = GatewayKit(.command("exec python3 \(LineKitTests.python)/faulty.py"))
            let dialer = KitDialer(kit.place, patience: kit.patience)
            var (links, told) = ([try dialer.link()], [KitReport.Result]())
            var round = try GatewayRound(
                kit, try KitHost(kit),
                nextLink: {
                    guard let link = links.popLast() else { throw KitUnreachable(description: "nobody came") }
                    return link
                },
                progress: { told.append($0) })
            for scene in [GatewayScene.played, .stopped, .rejected] { try round.play(scene) }
            try round.end(with: [.ringOnce])
            #expect(round.report.lost == "nobody came" && round.report.breaches == [])
            return told
        }
        let skipped = (GatewayScene.stopped.steps + GatewayScene.rejected.steps).map(\.name)
        #expect(told.filter { $0.outcome == .passed }.map(\.name) == GatewayScene.played.steps.map(\.name) + ["ring-once"])
        #expect(told.filter { $0.outcome == .skipped }.map(\.name) == skipped)
    }
}
