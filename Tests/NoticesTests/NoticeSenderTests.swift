import Domain
import Logging
import NIOCore
import NIOPosix
import Storage
import Support
import Testing

@testable import Notices

/// The sender before a gateway that hangs: by the clock of the test no answer ever takes too long.
@Suite struct NoticeSenderTests {
    /// Texts of Maret's go to her mother; those of Mihkel's hang at the gateway.
    final class Bench: Sendable {
        let school: NoticeSchool
        let sender: NoticeSender

        init(port: Int) throws {
            let school = try NoticeSchool()
            try school.put([Recipient(student: "mihkel", kind: .remark, way: .sms, address: NoticeSchool.father.rawValue)])
            let settings = KannelSettings(
                url: "http://127.0.0.1:\(port)/cgi-bin/sendsms", username: "u", password: "p", sender: "S", service: "S")
            sender = NoticeSender(
                school.store, settings, dial: "+3725550000", loops: MultiThreadedEventLoopGroup.singleton,
                log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }, patience: .hours(10), clock: { NoticeSchool.at("10:00") })
            self.school = school
        }

        func enter(_ student: StudentID, _ count: Int, _ text: String) throws {
            for number in 0..<count {
                let remark = Remark(
                    id: EntryID(checked: "\(student)-\(number)"), student: student, day: Day("2026-11-20")!, kind: .remark, text: text,
                    enteredAt: NoticeSchool.at("10:00"))
                try school.enter(.remark(remark))
            }
            sender.stir()
        }

        func count(_ student: StudentID, _ state: NoticeState) throws -> Int {
            try school.notices().count { $0.student == student && $0.state == state }
        }

        /// Sends while the body runs.
        func sending(_ body: @escaping @Sendable () throws -> Void) async throws {
            async let running: Void = sender.run(reports: NoticeReports(school.store.vault, base: "http://127.0.0.1:1"))
            let outcome: Result<Void, any Error>
            do { outcome = .success(try await onThread(body)) } catch { outcome = .failure(error) }
            sender.end()
            await running
            try outcome.get()
        }
    }

    @Test(.timeLimit(.minutes(20))) func oneThatHangsKeepsNoOtherWaiting() async throws {
        let sink = try SMSSink()
        let (bench, count) = (try Bench(port: sink.port), 2 * NoticeClaims.atOnce)
        let hung = HungSink(sink)
        try await bench.sending {
            try bench.enter("mihkel", 1, "HANG")
            #expect(try hung.sink.next().text.hasSuffix("HANG"))
            try bench.enter("maret", count, "fine")
            for _ in 0..<count { #expect(try hung.sink.next().text.hasSuffix("fine")) }
            #expect(try eventually(within: 600) { try bench.count("maret", .sent) == count })
            #expect(try bench.count("mihkel", .claimed) == 1, "it hangs all the while")
            try hung.sink.release()
            #expect(try eventually(within: 600) { try bench.count("mihkel", .sent) == 1 })
        }
    }

    /// So many can be in doubt after a crash, and no more.
    @Test(.timeLimit(.minutes(20))) func whereAllHangNoMoreThanSomeAreInItsHands() async throws {
        let sink = try SMSSink()
        let (bench, count) = (try Bench(port: sink.port), NoticeClaims.atOnce + 20)
        let hung = HungSink(sink)
        try await bench.sending {
            try bench.enter("mihkel", count, "HANG")
            for _ in 0..<NoticeClaims.atOnce { _ = try hung.sink.next() }
            bench.sender.stir()
            #expect(try bench.count("mihkel", .claimed) == NoticeClaims.atOnce && bench.count("mihkel", .queued) == 20)
            try hung.sink.release()
            #expect(try eventually(within: 600) { try bench.count("mihkel", .sent) == count })
        }
    }

    /// Used by one thread at a time.
    private final class HungSink: @unchecked Sendable {
        let sink: SMSSink
        init(_ sink: SMSSink) { self.sink = sink }
    }
}
