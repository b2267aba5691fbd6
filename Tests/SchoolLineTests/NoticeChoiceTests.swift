import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// Who is told what by SMS, as chosen on the line.
@Suite struct NoticeChoiceTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    /// The kinds of which the number is told, as the caller hears them.
    func told(_ call: TestCall) -> [String] {
        call.ask("notices", ["child": .child("ana")]).items("notices").compactMap { item in
            guard item.values["told"]?.content == .choice("told"), case .choice(let kind)? = item.values["item"]?.content else {
                return nil
            }
            return kind
        }
    }

    func change(_ kind: String, _ call: TestCall) -> String {
        call.outcome("switch-notice", ["child": .child("ana"), "notice": .choice(kind)])
    }

    @Test func aKindIsSwitchedOnAndOff() throws {
        let call = school.call(open: "ana")
        #expect(call.giveCode(of: "ana") == "right")
        #expect(told(call) == [])
        #expect([change("mark", call), change("absence", call)] == ["told", "told"])
        #expect(told(call) == ["absence", "mark"])
        #expect(change("mark", call) == "untold" && told(call) == ["absence"])
        #expect(try school.store.read { try Recipients($0).told(of: "ana").map(\.address) } == [SampleSchool.mother.rawValue])
        #expect(change("horoscope", call) == "failed")
    }

    @Test func nothingIsToldOrChangedWithoutProof() throws {
        let call = school.call(open: "ana")
        #expect(call.outcome("notices", of: "ana") == "failed" && change("mark", call) == "failed")
        #expect(try school.store.read { try Recipients($0).told(of: "ana").isEmpty })
        // The code of a child that is not the number's own proves nothing of the number.
        let stranger = school.call(from: "0888 999 999")
        #expect(stranger.giveCode(of: "ana") == "right")
        #expect(stranger.outcome("notices", of: "ana") == "no-number" && change("mark", stranger) == "no-number")
    }

    /// After a STOP the number wanted nothing: choosing one kind brings back that one alone.
    @Test func afterAStopOnlyWhatIsChosenComesBack() throws {
        try school.load { staging in
            let rows = [NoticeKind.mark, .remark].map {
                Recipient(student: "ana", kind: $0, way: .sms, address: SampleSchool.mother.rawValue, isOptedOut: $0 == .remark)
            }
            _ = try staging.put(rows.enumerated().map { StagedRow(line: $0.offset + 2, $0.element) })
        }
        try school.store.write { try StoppedNumbers($0).stop(SampleSchool.mother, at: SampleSchool.now) }
        let call = school.call(open: "ana")
        #expect(call.giveCode(of: "ana") == "right")
        #expect(told(call) == [])
        #expect(change("remark", call) == "told" && told(call) == ["remark"])
        #expect(try !school.store.read { try StoppedNumbers($0).contains(SampleSchool.mother) })
    }
}
