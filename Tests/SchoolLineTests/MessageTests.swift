import CallCore
import Dialplans
import Domain
import SchoolLine
import Storage
import Testing

/// Voice messages, as a dialplan asks for them.
@Suite struct MessageTests {
    private let school: SampleSchool

    init() throws { school = try SampleSchool() }

    private func kept() throws -> [VoiceMessage] { try school.store.read { try VoiceMessages($0).recent() } }

    @Test func aMessageIsKeptUnderTheNameOfItsVariableThoughNoServiceIsAsked() throws {
        let call = school.call()
        school.services.note(.recorded(1, as: "complaint", 9_500), in: call.context)
        let message = try #require(try kept().first)
        #expect(message.subject == "complaint" && message.milliseconds == 9_500 && message.student == nil)
        #expect(message.phone == SampleSchool.mother && message.leftAt == SampleSchool.now)
        #expect(message.source == VoiceMessage.Source(call: call.context.offer.id.rawValue, recording: 1))
    }

    @Test func theCallerIsToldItsNumber() throws {
        let call = school.call()
        school.services.note(.recorded(1, as: "message", nil), in: call.context)
        #expect(call.ask("message-number", ["message": Value(.number(1))]).gives["ticket"] == Value(.number(1)))
        // The second one is asked for before the call's own note of it is written.
        #expect(call.ask("message-number", ["message": Value(.number(2))]).gives["ticket"] == Value(.number(2)))
        school.services.note(.recorded(2, as: "complaint", 3_000), in: call.context)
        #expect(try kept().map(\.subject) == ["complaint", "message"])
        #expect(school.call().ask("message-number", ["message": Value(.number(1))]).gives["ticket"] == Value(.number(3)))
    }

    @Test func anAbsenceIsOneOfTheChildToWhomTheCallIsAdmitted() throws {
        let call = school.call(open: "ana")
        #expect(call.outcome("absence-message", ["child": .child("ana"), "message": Value(.number(1))]) == "kept")
        #expect(try kept().map(\.student) == ["ana"])
        #expect(
            school.call(from: "0888 999 999").outcome("absence-message", ["child": .child("ana"), "message": Value(.number(1))]) == "failed"
        )
        #expect(try kept().count == 1)
    }

    /// A number that cannot be believed is nobody's.
    @Test func theNumberOfAnUntrustedCallerIsNotKept() throws {
        let call = school.call { $0.attestation = .failed }
        school.services.note(.recorded(1, as: "message", 5_000), in: call.context)
        #expect(try kept().map(\.phone) == [nil])
    }

    @Test(arguments: [0, -1]) func whatIsNoRecordingHasNoNumber(number: Int) throws {
        #expect(school.call().outcome("message-number", ["message": Value(.number(number))]) == "failed")
    }
}
