import Domain
import Foundation
import Storage
import Support
import Testing

/// What is remembered of numbers.
@Suite struct CallerTests {
    let sample: SampleSchool
    var store: Store { sample.store }
    let now = SampleSchool.now

    init() throws { sample = try SampleSchool() }

    @Test func aCallerIsRecognisedWithEachChildsAdmission() throws {
        let cousin = SampleSchool.mother
        try store.write { db in
            _ = try Subscriptions(db).add(cousin, to: "boyan", at: now)
            _ = try Subscriptions(db).add(cousin, to: "vera", at: now)
            _ = try Subscriptions(db).add(SampleSchool.father, to: "ana", at: now)
        }
        try store.importing { try $0.add([EnrolledStudent(SampleSchool.student("vera", in: "7B", .graduated))]) }
        func children(_ phone: PhoneNumber) throws -> [String] {
            try store.read { try Subscriptions($0).children(of: phone) }.map { "\($0.student) \($0.className) \($0.admission)" }
        }
        #expect(try children(cousin) == ["ana 7A admitted", "boyan 7A admitted", "vera 7B left"])
        #expect(try children(SampleSchool.father) == ["ana 7A rightEnded"])
        #expect(try children(SampleSchool.stranger) == [])
        try store.importing { try $0.add([SampleSchool.school(active: false)]) }
        #expect(try children(cousin) == ["ana 7A schoolInactive", "boyan 7A schoolInactive", "vera 7B left"])
    }

    @Test func aSubscriptionBeginsEndsAndBeginsAgain() throws {
        let phone = SampleSchool.stranger
        let later = now.adding(minutes: 5)
        func step(_ body: (Subscriptions) throws -> some Any) throws -> String { try store.write { "\(try body(Subscriptions($0)))" } }
        #expect(try step { try $0.add(phone, to: "boyan", at: now) } == "added")
        #expect(try step { try $0.add(phone, to: "boyan", at: now) } == "already")
        #expect(try step { try $0.add(phone, to: "nobody", at: now) } == "noSuchStudent")
        #expect(try step { try $0.end(phone, of: "boyan", at: later) } == "true")
        #expect(try step { try $0.end(phone, of: "boyan", at: later) } == "false")
        #expect(try step { try $0.hasAny(phone) } == "false")
        #expect(try store.read { try Subscriptions($0).all(of: "boyan").first?.ended } == SubscriptionEnd(at: later, reason: .caller))
        #expect(try step { try $0.add(phone, to: "boyan", at: later) } == "added")
        #expect(try store.read { try Subscriptions($0).all(of: "boyan") } == [Subscription(phone: phone, student: "boyan", since: now)])
    }

    @Test func theNinthNumberOfAChildIsRefused() throws {
        let outcomes = try (0..<9).map { place in
            try store.write { try Subscriptions($0).add(PhoneNumber(rawValue: "+35987700000\(place)")!, to: "boyan", at: now) }
        }
        #expect(outcomes == Array(repeating: .added, count: 8) + [.full])
    }

    @Test func aRenewedCodeIsNewAndEndsWhatTheOldOneMade() throws {
        let renewed = try #require(try store.write { try Students($0).renewCode(of: "ana", at: now) })
        #expect(renewed.ended == 1)
        #expect(renewed.code != SampleSchool.code)
        try store.read { db in
            let found = try [Students(db).find(by: SampleSchool.code), Students(db).find(by: renewed.code)]
            let codes = try [Students(db).code(of: "ana")]
            #expect(found == [nil, "ana"])
            #expect(codes == [renewed.code])
        }
        #expect(try store.read { try Subscriptions($0).all(of: "ana").first?.ended?.reason } == .codeRenewed)
        #expect(try store.write { try Students($0).renewCode(of: "nobody", at: now) } == nil)
    }

    @Test func codesAreNotReadableInTheFile() throws {
        try store.close()
        for name in ["schoolbell.sqlite", "schoolbell.sqlite-wal"] {
            let data = FileManager.default.contents(atPath: sample.folder.path(name)) ?? Data()
            #expect(data.range(of: Data(SampleSchool.code.rawValue.utf8)) == nil)
        }
    }

    @Test func wrongCodesAreCountedOverARestart() throws {
        let (phone, today) = (SampleSchool.stranger, SampleSchool.day)
        func wrong(_ store: Store, _ call: String, _ phone: PhoneNumber?, _ day: Day) throws -> WrongCodes {
            try store.read { try CodeAttempts($0).wrong(inCall: call, by: phone, on: day) }
        }
        try store.write { db in
            for call in ["c1", "c1", "c2"] { try CodeAttempts(db).noteWrong(inCall: call, by: phone, isSubscribed: false, on: today) }
            try CodeAttempts(db).noteWrong(inCall: "c3", by: nil, isSubscribed: false, on: today)
            try CodeAttempts(db).noteWrong(inCall: "c4", by: SampleSchool.mother, isSubscribed: true, on: today)
        }
        let again = try SampleSchool(reopening: sample).store
        #expect(try wrong(again, "c1", phone, today) == WrongCodes(inCall: 2, ofNumber: 3, ofStrangers: 4, ofSubscribers: 1))
        #expect(try wrong(again, "c4", SampleSchool.mother, today) == WrongCodes(inCall: 1, ofNumber: 1, ofStrangers: 4, ofSubscribers: 1))
        #expect(try wrong(again, "c9", nil, today) == WrongCodes(inCall: 0, ofNumber: 0, ofStrangers: 4, ofSubscribers: 1))
        // A call over midnight is still one call; the day's counts begin anew.
        #expect(try wrong(again, "c1", phone, today.adding(days: 1)) == WrongCodes(inCall: 2, ofNumber: 0, ofStrangers: 0))
        try again.write { try CodeAttempts($0).noteWrong(inCall: "c5", by: phone, isSubscribed: false, on: today.adding(days: 2)) }
        #expect(try again.read { try $0.number("SELECT COUNT(*) FROM code_attempts WHERE day = \(today)") } == 0)
    }

    @Test func aPINIsLockedOverARestart() throws {
        let phone = SampleSchool.mother
        let (right, wrong) = (PIN(rawValue: "135790")!, PIN(rawValue: "246802")!)
        func check(_ store: Store, _ pin: PIN, _ minute: Int) throws -> PINVerdict {
            try store.write { try Pins($0).check(pin, of: phone, at: now.adding(minutes: minute)) }
        }
        #expect(try check(store, right, 0) == .none)
        try store.write { try Pins($0).set(right, of: phone, at: now) }
        #expect(try check(store, right, 0) == .right)
        #expect(try (0..<3).map { try check(store, wrong, $0) } == [.wrong, .wrong, .wrong])
        let again = try SampleSchool(reopening: sample).store
        #expect(try (3..<5).map { try check(again, wrong, $0) } == [.wrong, .locked])
        #expect(try check(again, right, 5) == .locked)
        #expect(try again.read { try Pins($0).isLocked(of: phone, at: now.adding(minutes: 18)) })
        #expect(try check(again, right, 19) == .right)
        #expect(try again.write { try Pins($0).remove(of: phone) })
        #expect(try check(again, right, 20) == .none)
    }

    @Test func aChangeIsMadeOnceForAQuery() throws {
        let key = ChangeKey(call: "call-1", query: 7)
        var count = 0
        func once(_ store: Store, _ key: ChangeKey) throws -> [UInt8] {
            try store.once(key, at: now) { db in
                count += 1
                return Array("\(try Subscriptions(db).add(SampleSchool.stranger, to: "ana", at: now)) \(count)".utf8)
            }
        }
        let first = try once(store, key)
        #expect(try once(store, key) == first)
        let again = try SampleSchool(reopening: sample).store
        #expect(try once(again, key) == first)
        #expect(String(decoding: try once(again, ChangeKey(call: "call-1", query: 8)), as: UTF8.self) == "already 2")
    }

    @Test func aChangeThatFailsLeavesNoOutcome() throws {
        let key = ChangeKey(call: "call-1", query: 7)
        #expect(throws: StoreError.self) {
            try store.once(key, at: now) { db in
                try Languages(db).remember(.english, of: SampleSchool.mother)
                try Diary(db).enter(.mark(SampleSchool.mark("m1", of: "nobody")))
                return [1]
            }
        }
        #expect(try store.read { try Languages($0).language(of: SampleSchool.mother) } == nil)
        #expect(try store.once(key, at: now) { _ in [2] } == [2])
    }

    @Test func aNumbersLanguageIsItsChoiceOrItsGuardians() throws {
        try store.write { db in
            try Languages(db).remember(.english, of: SampleSchool.mother)
            try Languages(db).remember(.ukrainian, of: SampleSchool.mother)
        }
        #expect(try store.read { try Languages($0).language(of: SampleSchool.mother) } == .ukrainian)
        #expect(try store.read { try Guardians($0).language(of: SampleSchool.father) } == .bulgarian)
        #expect(try store.read { try Guardians($0).language(of: SampleSchool.stranger) } == nil)
    }
}
