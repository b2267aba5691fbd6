import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// Admission is decided anew each time that something is asked.
@Suite struct AdmissionTests {
    static let readings = ["news", "sealed-health", "marks", "absences", "remarks", "meetings", "school-days", "timetable", "report"]

    static func inputs(_ service: String) -> [VariableName: Value] {
        var inputs: [VariableName: Value] = ["child": .child("ana")]
        if service == "news" { inputs["which"] = .choice("all") }
        if service == "timetable" { inputs["day"] = .choice("today") }
        return inputs
    }

    enum Change: CaseIterable {
        case subscriptionEnded, codeRenewed, schoolClosed, left, rightEnded

        func make(in school: SampleSchool) throws {
            switch self {
            case .subscriptionEnded:
                try school.store.write { _ = try Subscriptions($0).end(SampleSchool.mother, of: "ana", at: school.clock.now) }
            case .codeRenewed: _ = try school.store.write { try Students($0).renewCode(of: "ana", at: school.clock.now) }
            case .schoolClosed: try school.load { try $0.add([SampleSchool.school("s1", isActive: false)]) }
            case .left: try school.load { try $0.add([EnrolledStudent(SampleSchool.student("ana", .left))]) }
            case .rightEnded:
                try school.load {
                    try $0.add([Guardianship(guardian: "g-mother", student: "ana", relation: .mother, rights: .ended, endedReason: "court")]
                    )
                }
            }
        }
    }

    @Test(arguments: readings, Change.allCases)
    func whatChangedMeanwhileHolds(service: String, change: Change) throws {
        let school = try SampleSchool()
        try school.enter(.mark("m1"), .absence("a1"), .remark("r1"), .health("h1"))
        let call = school.call(open: "ana")
        #expect(call.outcome(ServiceName(rawValue: service), Self.inputs(service)) != "failed")
        try change.make(in: school)
        #expect(call.ask(ServiceName(rawValue: service), Self.inputs(service)) == .failed)
        #expect(try school.store.read { try Reports($0).all(of: "ana").count } == (service == "report" ? 1 : 0))
        #expect(call.outcome("open-child", of: "ana") == (change == .schoolClosed ? "inactive" : "ended"))
    }

    /// With the code in the call a subscription is not needed; the rest is.
    @Test(arguments: Change.allCases)
    func aCallByCode(change: Change) throws {
        let school = try SampleSchool()
        let call = school.call()
        #expect(call.giveCode(of: "ana") == "right")
        try change.make(in: school)
        let isAdmitted = change == .subscriptionEnded || change == .codeRenewed
        #expect(call.outcome("marks", of: "ana") == (isAdmitted ? "none" : "failed"))
        #expect(call.outcome("subscribe", of: "ana") == (isAdmitted ? "subscribed" : "failed"))
    }

    @Test(arguments: readings)
    func guardianshipAloneAdmitsNobody(service: String) throws {
        let school = try SampleSchool()
        let call = school.call(from: "0888 999 999")
        #expect(call.outcome("recognise-caller") == "unknown")
        #expect(call.outcome("open-child", of: "zoya") == "ended")
        var inputs = Self.inputs(service)
        inputs["child"] = .child("zoya")
        #expect(call.ask(ServiceName(rawValue: service), inputs) == .failed)
    }

    /// What the context of a call says of admission is not believed.
    @Test func theStoreDecidesAndNotTheCall() throws {
        let call = try SampleSchool().call(from: "0888 999 999")
        (call.context.admitted, call.context.proved) = (["ana"], true)
        #expect(call.outcome("marks", of: "ana") == "failed")
        #expect(call.outcome("subscribe", of: "ana") == "failed")
        #expect(call.outcome("remove-pin") == "failed")
    }

    @Test func theCodeOfAnotherCallAdmitsNobody() throws {
        let school = try SampleSchool()
        #expect(school.call(from: "0888 999 999").giveCode(of: "vera") == "right")
        #expect(school.call(from: "0888 999 999").outcome("marks", of: "vera") == "failed")
    }

    @Test func aCodeIsRememberedOverARestart() throws {
        let school = try SampleSchool()
        let call = school.call(from: nil)
        #expect(call.giveCode(of: "vera") == "right")
        let after = TestCall(try school.reopened(), call.context.offer)
        #expect(after.outcome("open-child", of: "vera") == "opened")
        #expect(after.outcome("marks", of: "vera") == "none")
    }
}
