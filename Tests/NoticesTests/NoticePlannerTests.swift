import Domain
import Storage
import Testing

@testable import Notices

/// From an entry to what goes out: who is told what, when, and what is looked at again at the last moment.
@Suite struct NoticePlannerTests {
    let school: NoticeSchool
    init() throws { school = try NoticeSchool() }

    @Test func anAbsenceIsToldAfterTenMinutes() throws {
        try school.enter(NoticeSchool.absence())
        #expect(try school.texts(at: "10:09").isEmpty)
        #expect(try school.texts(at: "10:10") == ["eKool: Maret puudus tunnist nr. 3 (Eesti keel)"])
        #expect(try school.texts(at: "10:11").isEmpty)
    }

    @Test func anAbsenceThatIsExcusedOrRemovedMeanwhileIsNot() throws {
        try school.enter(NoticeSchool.absence())
        try school.enter(NoticeSchool.absence(excused: true), at: "10:05")
        #expect(try school.texts(at: "10:20").isEmpty)
        try school.enter(NoticeSchool.absence("a5", lesson: 5), at: "10:20")
        try school.remove(EntryKey(.absence, "a5"), at: "10:25")
        #expect(try school.texts(at: "10:40").isEmpty)
        #expect(try school.notices().map(\.reason) == ["the absence was excused", "the entry was removed"])
    }

    @Test func onlyTheFirstOfADayIsToldUnlessEveryOneShallBe() throws {
        try school.enter(NoticeSchool.absence())
        try school.enter(NoticeSchool.absence("a4", lesson: 4), at: "10:01")
        #expect(try school.texts(at: "10:30").count == 1)
        try school.enter(NoticeSchool.absence("a6", lesson: 6), at: "10:40")
        #expect(try school.texts(at: "11:30").isEmpty)
        let other = try NoticeSchool()
        try other.enter(NoticeSchool.absence(), .every)
        try other.enter(NoticeSchool.absence("a4", lesson: 4), at: "10:01", .every)
        #expect(try other.texts(at: "10:30").count == 2)
    }

    /// The first is excused before it is told: then the second is the first.
    @Test func whereTheFirstIsExcusedTheNextIsTold() throws {
        try school.enter(NoticeSchool.absence())
        try school.enter(NoticeSchool.absence("a4", lesson: 4), at: "10:01")
        try school.enter(NoticeSchool.absence(excused: true), at: "10:05")
        #expect(try school.texts(at: "10:14").isEmpty)
        #expect(try school.texts(at: "10:15") == ["eKool: Maret puudus tunnist nr. 4 (Eesti keel)"])
    }

    @Test func whereTheFirstIsRemovedTheNextIsTold() throws {
        try school.enter(NoticeSchool.absence())
        try school.enter(NoticeSchool.absence("a4", lesson: 4), at: "10:01")
        try school.remove(EntryKey(.absence, "a3"), at: "10:05")
        #expect(try school.texts(at: "10:14").isEmpty)
        #expect(try school.texts(at: "10:15") == ["eKool: Maret puudus tunnist nr. 4 (Eesti keel)"])
        try school.enter(NoticeSchool.absence("a5", lesson: 5), at: "10:20")
        try school.remove(EntryKey(.absence, "a4"), at: "10:21")
        #expect(try school.texts(at: "10:40").isEmpty, "the first was told")
    }

    @Test func anAbsenceExcusedInAdvanceOrALateArrivalIsNotTold() throws {
        try school.enter(NoticeSchool.absence(excused: true))
        try school.enter(NoticeSchool.absence("l", kind: .late))
        #expect(try school.notices().isEmpty)
        try school.enter(NoticeSchool.absence(), at: "10:30")
        #expect(try school.texts(at: "10:40").count == 1)
    }

    @Test func eachRecipientIsToldInTheirLanguage() throws {
        try school.enter(NoticeSchool.mark())
        #expect(try school.texts(at: "10:00").sorted() == ["eKool: Maret: hinne 5 (Eesti keel)", "eKool: Maret: mark 5 (Eesti keel)"])
    }

    @Test func aCorrectedMarkIsToldAsItThenStandsAndNeverTwice() throws {
        try school.enter(NoticeSchool.mark(), at: "22:00")
        try school.enter(NoticeSchool.mark("m1", "4"), at: "22:30")
        #expect(try school.texts(at: "23:00").isEmpty)
        #expect(try school.texts(at: "08:00", "2026-11-21").sorted().first == "eKool: Maret: hinne 4 (Eesti keel)")
        try school.enter(NoticeSchool.mark("m1", "3"), at: "12:00")
        #expect(try school.texts(at: "12:00", "2026-11-21").isEmpty)
    }

    /// A teacher took the wrong child: nobody is told of another family's.
    @Test func aMarkThatBecomesAnotherChildsIsToldToThatChildsRecipients() throws {
        let other = PhoneNumber(rawValue: "+37255599999")!
        try school.put([Recipient(student: "mihkel", kind: .mark, way: .sms, address: other.rawValue)])
        try school.enter(NoticeSchool.mark(), at: "22:00")
        guard case .mark(var mark) = NoticeSchool.mark() else { return }
        mark.student = "mihkel"
        try school.enter(.mark(mark), at: "22:01")
        let claims = try school.claimed(at: NoticeSchool.at("08:00", "2026-11-21"))
        #expect(claims.map(\.notice.address) == [other] && claims[0].text.parts == ["eKool: Mihkel: hinne 5 (Eesti keel)"])
        #expect(try school.notices().filter { $0.reason == "the entry is of another child" }.count == 2)
    }

    @Test func healthIsToldWithoutItsContent() throws {
        let note = HealthNote(
            id: "h", student: "maret", day: Day("2026-11-20")!, text: "Palavik 38,5", enteredAt: NoticeSchool.at("10:00"))
        try school.enter(.health(note))
        #expect(try school.texts(at: "10:00") == ["eKool: Maret: teile on teade, helistage +3725550000"])
    }

    @Test func aMeetingOfTheClassIsToldOfEachChildWithRecipients() throws {
        let starts = NoticeSchool.at("18:00", "2026-11-26")
        let meeting = Meeting(
            id: "k", audience: .schoolClass("5a"), starts: starts, place: "aula", text: "koosolek", enteredAt: NoticeSchool.at("10:00"))
        try school.enter(.meeting(meeting))
        #expect(try school.texts(at: "10:00") == ["eKool: Maret: koosolek 26.11 kell 18:00, aula: koosolek"])
    }

    /// What is looked at again when a notice is due: a queued one is dropped, with its reason.
    @Test func whatHasChangedMeanwhileIsHeeded() throws {
        func optOut(_ school: NoticeSchool) throws {
            try school.put([
                Recipient(student: "maret", kind: .absence, way: .sms, address: NoticeSchool.mother.rawValue, isOptedOut: true)
            ])
        }
        let cases: [(String, (NoticeSchool) throws -> Void)] = [
            ("the recipient wants no more", optOut),
            (
                "the number has texted STOP",
                { try $0.store.write { try StoppedNumbers($0).stop(NoticeSchool.mother, at: NoticeSchool.at("10:05")) } }
            ),
            ("the child or its school left", { try $0.put([EnrolledStudent(NoticeSchool.student("maret", "Maret", .left))]) }),
            (
                "the right has ended",
                {
                    try $0.put([Guardian(id: "e", givenName: "Ema", familyName: "Tamm", phones: [NoticeSchool.mother])])
                    try $0.put([Guardianship(guardian: "e", student: "maret", relation: .mother, rights: .ended)])
                }
            ),
        ]
        for (reason, change) in cases {
            let school = try NoticeSchool()
            try school.enter(NoticeSchool.absence())
            try change(school)
            #expect(try school.texts(at: "10:10").isEmpty, "\(reason)")
            #expect(try school.notices().map(\.reason) == [reason] && school.states() == [.dropped])
        }
    }

    @Test func anImportDoesNotUndoAStop() throws {
        try school.store.write { try StoppedNumbers($0).stop(NoticeSchool.mother, at: NoticeSchool.at("09:00")) }
        try school.put([Recipient(student: "maret", kind: .absence, way: .sms, address: NoticeSchool.mother.rawValue, isOptedOut: false)])
        try school.enter(NoticeSchool.absence())
        #expect(try school.texts(at: "10:10").isEmpty)
        try school.store.write { try StoppedNumbers($0).start(NoticeSchool.mother) }
        try school.enter(NoticeSchool.absence("a9", lesson: 6), at: "11:00")
        #expect(try school.texts(at: "11:10").count == 1)
    }

    @Test func aServiceThatWasDownTellsNothingThatIsTooLate() throws {
        try school.enter(NoticeSchool.absence())
        #expect(try school.texts(at: "19:01").isEmpty)
        #expect(try school.notices().map(\.reason) == ["it is too late to tell"])
    }

    /// Row B10: so many of each patrol for a child, whoever gets them; another patrol, child or month begins anew.
    @Test func aMonthHasItsCeiling() throws {
        func marks(_ names: String, of student: StudentID = "maret", count: Int) throws {
            for number in 0..<count {
                guard case .mark(var mark) = NoticeSchool.mark(EntryID(checked: "\(names)\(number)")) else { return }
                mark.student = student
                try school.enter(.mark(mark))
            }
        }
        try marks("m", count: 30)
        let sent = try school.claimed(at: NoticeSchool.at("10:00")).map(\.notice)
        #expect(sent.count == MonthlyCeiling.most && Set(sent.map(\.address)) == [NoticeSchool.mother, NoticeSchool.father])
        #expect(try school.notices().filter { $0.reason == "the ceiling of the month is reached" }.count == 2 * 30 - MonthlyCeiling.most)
        try school.enter(NoticeSchool.absence())
        #expect(try school.texts(at: "10:10").count == 1, "another patrol")
        try school.put([Recipient(student: "mihkel", kind: .mark, way: .sms, address: NoticeSchool.mother.rawValue)])
        try marks("n", of: "mihkel", count: 1)
        #expect(try school.texts(at: "10:11").count == 1, "another child")
        let december = NoticeSchool.at("10:00", "2026-12-01")
        try school.store.write {
            _ = try Outbox($0).queue(
                Notice(
                    student: "maret", kind: .mark, address: NoticeSchool.mother, subject: .entry(EntryKey(.mark, "m29")),
                    day: Day("2026-12-01")!, dueAt: december, changedAt: december))
        }
        #expect(try school.claimed(at: december).count == 1, "another month")
    }

    @Test func whoPrefersLatinLettersGetsThem() throws {
        try school.put([
            Recipient(
                student: "maret", kind: .remark, way: .sms, address: NoticeSchool.mother.rawValue, language: .bulgarian, prefersLatin: true)
        ])
        let remark = Remark(
            id: "r", student: "maret", day: Day("2026-11-20")!, kind: .praise, text: "Чудесно!", enteredAt: NoticeSchool.at("10:00"))
        try school.enter(.remark(remark))
        #expect(try school.texts(at: "10:00") == ["eKool: Maret: pohvala: Chudesno!"])
    }
}
