import Domain
import Storage
import Testing

@testable import Notices

/// The outbox through failures, reports and deaths of the process.
@Suite struct NoticeClaimsTests {
    let school: NoticeSchool

    init() throws {
        school = try NoticeSchool()
        try school.enter(NoticeSchool.absence())
    }

    func claimed(at time: String = "10:10") throws -> NoticeClaims.Claim {
        try #require(try school.claimed(at: NoticeSchool.at(time)).first)
    }

    func settle(_ claim: NoticeClaims.Claim, _ handOver: HandOver, at time: String = "10:10", handed: Int = 0) throws {
        var notice = claim.notice
        notice.handed = handed
        try school.claims.settle([.init(notice: notice, handOver: handOver)], at: NoticeSchool.at(time))
    }

    func report(_ report: DeliveryReport, part: Int = 0) throws {
        let id = try #require(try school.notices().first).id
        #expect(try school.store.write { try Outbox($0).report(report, of: id, part: part, at: NoticeSchool.at("10:11")) })
    }

    @Test func aNoticeIsSentAcceptedAndDelivered() throws {
        try settle(try claimed(), .taken, handed: 1)
        #expect(try school.states() == [.sent])
        try report(.accepted)
        #expect(try school.states() == [.accepted])
        try report(.delivered)
        #expect(try school.states() == [.delivered])
        #expect(try school.texts(at: "12:00").isEmpty)
    }

    /// The report overtakes the answer of the gateway.
    @Test func aReportThatComesFirstIsNotUndone() throws {
        let claim = try claimed()
        try report(.delivered)
        try settle(claim, .taken, handed: 1)
        #expect(try school.states() == [.delivered])
        try settle(claim, .later("the gateway answered 503"))
        #expect(try school.states() == [.delivered] && school.texts(at: "12:00").isEmpty)
    }

    @Test func whatIsNotTakenIsTriedAgainAndGivenUpInTheEnd() throws {
        var tries = 0
        var moment = NoticeSchool.at("10:10")
        try school.enter(NoticeSchool.mark())
        while let claim = try school.claimed(at: moment).first(where: { $0.notice.kind == .absence }) {
            tries += 1
            try school.claims.settle([.init(notice: claim.notice, handOver: .later("the gateway answered 503"))], at: moment)
            moment = moment.adding(minutes: 15)
        }
        #expect(tries > 30, "until 19:00")
        #expect(try school.notices().first { $0.kind == .absence }?.reason == "it is too late to tell")
    }

    @Test func whatIsRefusedFailsAndIsTriedAgainByHandOnly() throws {
        try settle(try claimed(), .refused("the gateway answered 400"))
        #expect(try school.states() == [.failed] && school.texts(at: "10:30").isEmpty)
        let id = try #require(try school.notices().first).id
        #expect(try school.store.write { try Outbox($0).retry(id, at: NoticeSchool.at("10:30")) })
        #expect(try school.texts(at: "10:30").count == 1)
        #expect(try !school.store.write { try Outbox($0).retry(id, at: NoticeSchool.at("10:30")) })
    }

    /// The process dies at each step; what then stands in the store decides what the next one does.
    @Test func aDeathAtAnyStepLosesNothingAndDoublesNothing() throws {
        // Before the claim: it is sent by the next one.
        try school.claims.doubtLeft(at: NoticeSchool.at("10:10"))
        #expect(try school.states() == [.queued])
        // After the claim, whether the gateway heard of it or not: in doubt, and not sent again by itself.
        let claim = try claimed()
        try school.claims.doubtLeft(at: NoticeSchool.at("10:10"))
        #expect(try school.states() == [.doubtful] && school.texts(at: "10:20").isEmpty)
        // A report ends the doubt.
        try report(.accepted)
        #expect(try school.states() == [.accepted])
        // What the dead one would have written comes to nothing.
        try settle(claim, .refused("late"))
        #expect(try school.states() == [.accepted])
        // After it was settled: nothing is in doubt.
        let other = try NoticeSchool()
        try other.enter(NoticeSchool.absence())
        let second = try #require(try other.claimed(at: NoticeSchool.at("10:10")).first)
        try other.claims.settle([.init(notice: second.notice, handOver: .taken)], at: NoticeSchool.at("10:10"))
        try other.claims.doubtLeft(at: NoticeSchool.at("10:11"))
        #expect(try other.states() == [.sent])
    }

    /// A text of several parts has arrived when each part has; a retry goes on with the part that was not taken.
    @Test func partsAreHandedOverAndReportedOneByOne() throws {
        let remark = Remark(
            id: "r", student: "maret", day: Day("2026-11-20")!, kind: .remark, text: String(repeating: "ж", count: 150),
            enteredAt: NoticeSchool.at("10:00"))
        try school.enter(.remark(remark))
        let claim = try #require(try school.claimed(at: NoticeSchool.at("10:00")).first)
        #expect(claim.text.parts.count == 3)
        try settle(claim, .later("the gateway answered 503"), at: "10:00", handed: 1)
        try school.enter(
            .remark(
                Remark(
                    id: "r", student: "maret", day: remark.day, kind: .remark, text: "muu", enteredAt: remark.enteredAt)))
        let again = try #require(try school.claimed(at: NoticeSchool.at("10:01")).first { $0.notice.kind == .remark })
        #expect(again.notice.handed == 1 && again.notice.attempt == 2 && again.text == claim.text, "a text that was begun is not changed")
        try settle(again, .taken, at: "10:01", handed: 3)
        let id = again.notice.id
        func told(_ report: DeliveryReport, _ part: Int) throws -> NoticeState? {
            _ = try school.store.write { try Outbox($0).report(report, of: id, part: part, at: NoticeSchool.at("10:02")) }
            return try school.store.read { try Outbox($0).find(id)?.state }
        }
        #expect(try told(.delivered, 0) == .accepted)
        #expect(try told(.delivered, 0) == .accepted, "twice the same")
        #expect(try told(.delivered, 2) == .accepted)
        #expect(try told(.delivered, 1) == .delivered)
        #expect(try told(.undelivered, 1) == .delivered)
    }

    @Test func aReportForNothingIsNothing() throws {
        for (id, part) in [(Int64(99), 0), (1, 5), (1, -1), (.max, 0), (1, 0)] {
            #expect(try !school.store.write { try Outbox($0).report(.delivered, of: id, part: part, at: NoticeSchool.at("10:00")) })
        }
        let reports = NoticeReports(school.store.vault, base: "http://x")
        let url = reports.url(of: 7, part: 1)
        let key = try #require(url.split(separator: "&").first { $0.hasPrefix("k=") }).dropFirst(2)
        #expect(reports.subject("7", "1", key: String(key))?.id == 7)
        #expect(reports.subject("7", "2", key: String(key)) == nil && reports.subject("7", "1", key: "") == nil)
        #expect(reports.subject(nil, nil, key: nil) == nil && reports.subject("x", "1", key: String(key)) == nil)
    }

    @Test(arguments: [
        (202, "0: Accepted for delivery", HandOver.taken), (202, "3: Queued for later delivery", .taken),
        (202, "<html>", .unknown("the gateway answered 202, which says neither")),
        (200, String(repeating: "<p>", count: 170), .unknown("the gateway answered 200, which says neither")),
        (500, "", .unknown("the gateway answered 500, which says neither")), (503, "", .later("the gateway answered 503")),
        (403, "Authorization failed for sendsms", .later("the gateway answered 403")), (400, "", .refused("the gateway answered 400")),
    ]) func answersAreUnderstood(status: Int, body: String, meaning: HandOver) {
        #expect(HandOver(status: status, body: body) == meaning)
    }

    @Test func theQueryIsKannels() {
        let settings = KannelSettings(
            url: "http://k/cgi-bin/sendsms", username: "u", password: "p&w", sender: "eKool", senders: ["+3": "0", "+372": "1987"],
            service: "S")
        let notice = Notice(
            id: 258, student: "s", kind: .mark, address: NoticeSchool.mother, subject: .entry(EntryKey(.mark, "m")),
            day: Day("2026-11-20")!,
            dueAt: NoticeSchool.at("10:00"), changedAt: NoticeSchool.at("10:00"))
        let text = SMSText(String(repeating: "ж", count: 80))
        let url = KannelQuery(settings: settings, notice: notice, text: text, reports: "http://h/r?type=%d").url(part: 1)
        for piece in [
            "username=u&password=p%26w&from=1987&to=%2B37255512345", "&coding=2&", "&udh=%05%00%03%02%02%02", "&dlr-mask=31&",
            "dlr-url=http%3A%2F%2Fh%2Fr%3Ftype%3D%25d", "text=%D0%B6",
        ] { #expect(url.contains(piece), "\(url)") }
        #expect(!KannelQuery(settings: settings, notice: notice, text: SMSText("a"), reports: "").url(part: 0).contains("udh"))
    }
}
