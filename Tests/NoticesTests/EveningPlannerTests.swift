import Domain
import Foundation
import Storage
import Testing

@testable import Notices

/// What goes out in the evening: the week's absences, and the tests to come.
@Suite struct EveningPlannerTests {
    let school: NoticeSchool

    init() throws {
        school = try NoticeSchool()
        let mother = NoticeSchool.mother.rawValue
        try school.put(["maret", "mihkel"].map { Recipient(student: $0, kind: .weekly, way: .sms, address: mother) })
        try school.put([Recipient(student: "maret", kind: .test, way: .sms, address: mother)])
    }

    /// Plans as the service does, and gives what then goes out.
    func texts(at time: String, _ day: String = "2026-11-20") throws -> [String] {
        try EveningPlanner(school.store).plan(at: NoticeSchool.at(time, day))
        return try school.texts(at: time, day)
    }

    func lesson(_ day: String) throws {
        try school.put([
            Lesson(
                id: LessonID(checked: "l\(day)"), schoolClass: "5a", subject: "et", day: Day(day)!, lesson: 1,
                enteredAt: NoticeSchool.at("09:00", day))
        ])
    }

    func test(_ id: EntryID, _ day: String, entered: String = "2026-11-10", graded: Bool = true, planned: Bool = true) throws {
        try school.enter(
            .test(
                PlannedTest(
                    id: id, schoolClass: "5a", subject: "et", day: Day(day)!, title: "", isGraded: graded, isPlanned: planned,
                    enteredAt: NoticeSchool.at("10:00", entered))))
    }

    /// The texts of the summary as eKool's help page has them.
    @Test func theWeekIsToldOnFridayAtSix() throws {
        try lesson("2026-11-18")
        try school.enter(NoticeSchool.absence())
        #expect(try school.texts(at: "10:10").count == 1)
        #expect(try texts(at: "17:59").isEmpty)
        #expect(
            try texts(at: "18:00").sorted() == [
                "eKool: Maret puudus sel nädalal põhjuseta 1 tunnist", "eKool: Mihkel: põhjuseta puudumised sellel nädalal puuduvad",
            ])
        #expect(try texts(at: "18:01").isEmpty && texts(at: "20:00").isEmpty, "once")
        #expect(try texts(at: "18:00", "2026-11-23").isEmpty, "a Monday")
    }

    @Test func aWeekWithoutALessonIsNotTold() throws {
        try lesson("2026-11-13")
        try lesson("2026-11-23")
        #expect(try texts(at: "18:00").isEmpty && school.notices().isEmpty)
    }

    /// A lesson on a Saturday that the school works counts in the week that follows.
    @Test func theDaysSinceTheLastFridayCount() throws {
        for (day, number) in [("2026-11-13", 1), ("2026-11-14", 2), ("2026-11-20", 3)] {
            try lesson(day)
            let absence = Absence(
                id: EntryID(checked: "w\(number)"), student: "mihkel", day: Day(day)!, lesson: number, subject: "et", kind: .absent,
                isExcused: false, enteredAt: NoticeSchool.at("10:00", day))
            try school.enter(.absence(absence))
        }
        #expect(try texts(at: "18:30").contains("eKool: Mihkel puudus sel nädalal põhjuseta 2 tunnist"))
    }

    @Test func aServiceThatWasDownTellsTheWeekInTheMorningAndNoLater() throws {
        try lesson("2026-11-18")
        #expect(try texts(at: "23:00").isEmpty)
        #expect(try texts(at: "08:00", "2026-11-21").count == 2)
        let other = try Self()
        try other.lesson("2026-11-18")
        #expect(try other.texts(at: "18:00", "2026-11-21").isEmpty)
    }

    @Test func testsAreToldTogetherOnce() throws {
        try school.put([Subject(id: "mu", school: "s", name: "muusika")])
        try test("t1", "2026-11-20")
        try test("t2", "2026-11-20")
        try test("t3", "2026-11-23")
        try test("t4", "2026-11-24")
        #expect(try texts(at: "18:00", "2026-11-18") == ["eKool: Maret: Kontrolltööd - Eesti keel (20.11), Eesti keel (20.11)"])
        #expect(try texts(at: "18:00", "2026-11-19") == ["eKool: Maret: Kontrolltööd - Eesti keel (23.11)"], "before the weekend")
        #expect(try texts(at: "18:00") == ["eKool: Maret: Kontrolltööd - Eesti keel (24.11)"])
        #expect(try texts(at: "18:00", "2026-11-21").isEmpty && texts(at: "18:00", "2026-11-23").isEmpty)
    }

    @Test func aTestThatIsMovedIsToldAgain() throws {
        try test("t1", "2026-11-20")
        #expect(try texts(at: "18:00", "2026-11-18").count == 1)
        try test("t1", "2026-11-24")
        #expect(try texts(at: "18:00") == ["eKool: Maret: Kontrolltööd - Eesti keel (24.11)"])
    }

    @Test func onlyGradedTestsOfThePlanThatWereEnteredInTimeAreTold() throws {
        try test("t1", "2026-11-24", graded: false)
        try test("t2", "2026-11-24", planned: false)
        try test("t3", "2026-11-24", entered: "2026-11-23")
        #expect(try texts(at: "18:00").isEmpty)
    }

    /// Whatever has changed between the queueing and the sending is heeded, as with entries.
    @Test func aTestThatIsRemovedMeanwhileIsNotTold() throws {
        try test("t1", "2026-11-24")
        try EveningPlanner(school.store).plan(at: NoticeSchool.at("18:00"))
        try school.remove(EntryKey(.test, "t1"), at: "18:00")
        #expect(try school.texts(at: "18:01").isEmpty)
        #expect(try school.notices().map(\.reason) == ["there is no test to tell of"])
    }

    /// A message that was not taken goes on with its words, though its tests count as told.
    @Test func whatWasBegunIsTriedAgain() throws {
        try test("t1", "2026-11-24")
        try EveningPlanner(school.store).plan(at: NoticeSchool.at("18:00"))
        let claim = try #require(try school.claimed(at: NoticeSchool.at("18:00")).first)
        try school.claims.settle([.init(notice: claim.notice, handOver: .later("away"))], at: NoticeSchool.at("18:00"))
        #expect(try school.texts(at: "18:01") == claim.text.parts)
    }

    /// What a parent chose on the line holds beside the school's list, whatever an import says later.
    @Test func whatAParentChoseHolds() throws {
        let (store, father) = (school.store, NoticeSchool.father)
        func choose(_ kind: NoticeKind, _ phone: PhoneNumber, _ isWanted: Bool) throws {
            try store.write {
                try ChosenNotices($0).choose(kind, of: "maret", for: phone, isWanted: isWanted, at: NoticeSchool.at("09:00"))
            }
        }
        try choose(.absence, NoticeSchool.mother, false)
        try school.put([Recipient(student: "maret", kind: .absence, way: .sms, address: NoticeSchool.mother.rawValue)])
        try choose(.absence, father, true)
        try school.enter(NoticeSchool.absence())
        #expect(try school.texts(at: "10:10").isEmpty, "the father's number has no subscription to the child")
        try store.write { _ = try Subscriptions($0).add(father, to: "maret", at: NoticeSchool.at("09:00")) }
        try school.enter(NoticeSchool.absence("a5", lesson: 5), at: "11:00")
        #expect(try school.texts(at: "11:10") == ["eKool: Maret was absent from lesson no. 5 (Eesti keel)"])
    }
}
