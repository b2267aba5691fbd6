import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// What holds for every service alike.
@Suite struct ServiceTableTests {
    static let services = SchoolCatalogue.services.services.values.sorted { $0.name < $1.name }

    @Test func whatIsDeclaredIsServedAndNothingElse() {
        #expect(Set(SchoolServices.table.keys) == Set(SchoolCatalogue.services.services.keys))
    }

    /// A dialplan that passed its checks never asks so; one that is asked so by mistake does no harm.
    @Test(arguments: services.filter { $0.inputs.values.contains(where: \.required) })
    func anInputThatIsMissingOrOfAnotherKindFails(service: ServiceDeclaration) throws {
        let call = try SampleSchool().call(open: "ana")
        #expect(call.outcome(service.name) == "failed")
        let wrong = service.inputs.mapValues { Value($0.kind == .number ? .code("7") : .number(7)) }
        #expect(call.outcome(service.name, wrong) == "failed")
    }

    @Test func aServiceThatDoesNotExistFails() throws {
        #expect(try SampleSchool().call().ask("horoscope") == .failed)
    }

    /// Nothing crashes when the store is gone, and nothing is told.
    @Test(arguments: services)
    func aStoreThatFailsFailsTheService(service: ServiceDeclaration) throws {
        let school = try SampleSchool()
        let call = school.call(open: "ana")
        #expect(call.giveCode(of: "ana") == "right")
        try school.store.close()
        #expect(call.ask(service.name, Self.inputs(of: service)) == .failed)
        school.services.note(.heard(child: "ana", item: "entry mark 1 m1"), in: call.context)
        school.services.note(.language("en"), in: call.context)
    }

    /// A child that nobody knows, or an id that no school could have, is one to whom nobody is admitted.
    @Test(arguments: services.filter { $0.inputs["child"] != nil }, ["nobody", "", String(repeating: "x", count: 10_000)])
    func aChildThatDoesNotExist(service: ServiceDeclaration, child: String) throws {
        let call = try SampleSchool().call()
        #expect(call.giveCode(of: "boyan") == "right")
        var inputs = Self.inputs(of: service)
        inputs["child"] = Value(.child(ChildID(rawValue: child), name: "", language: nil))
        #expect(["failed", "ended", "not-subscribed"].contains(call.outcome(service.name, inputs)))
    }

    @Test(arguments: [
        ("2026-11-20T08:29+02:00", "closed"), ("2026-11-20T08:30+02:00", "open"), ("2026-11-20T18:59+02:00", "open"),
        ("2026-11-20T19:00+02:00", "closed"), ("2026-11-21T12:00+02:00", "closed"), ("2026-11-20T06:30Z", "open"),
    ])
    func openingHoursAreThoseOfTheirZone(moment: String, outcome: String) throws {
        let school = try SampleSchool()
        school.clock.now = try #require(Instant(moment))
        let day = [TimeOfDay(hour: 8, minute: 30)...TimeOfDay(hour: 19, minute: 0)]
        let hours = OpeningHours(timeZone: "Europe/Sofia", week: [5: day])
        #expect(school.services.answer(Query(id: 1, request: .hours(hours), context: school.call().context)).outcome.rawValue == outcome)
    }

    /// A desk that keeps a school's own days: a holiday, the days between, and a Saturday on which the school works.
    @Test(arguments: [
        ("2026-11-20T10:00+02:00", "closed"), ("2026-11-19T10:00+02:00", "closed"), ("2026-11-27T10:00+02:00", "open"),
        ("2026-11-28T10:00+02:00", "open"), ("2026-11-28T13:00+02:00", "closed"), ("2026-11-29T10:00+02:00", "closed"),
    ])
    func openingHoursKeepTheSchoolsOwnDays(moment: String, outcome: String) throws {
        let school = try SampleSchool()
        let days = [
            CalendarDay(school: "s1", day: Day("2026-11-18")!, kind: .holiday, until: Day("2026-11-20")),
            CalendarDay(school: "s1", day: Day("2026-11-28")!, kind: .workingDay),
        ]
        try school.load { try $0.add(days) }
        school.clock.now = try #require(Instant(moment))
        func range(_ until: Int) -> [ClosedRange<TimeOfDay>] { [TimeOfDay(hour: 8, minute: 30)...TimeOfDay(hour: until, minute: 0)] }
        let hours = OpeningHours(timeZone: "Europe/Sofia", week: [4: range(19), 5: range(19)], school: "s1", workingDay: range(13))
        #expect(school.services.answer(Query(id: 1, request: .hours(hours), context: school.call().context)).outcome.rawValue == outcome)
    }

    private static func inputs(of service: ServiceDeclaration) -> [VariableName: Value] {
        let all: [VariableName: Value] = [
            "child": .child("ana"), "code": .code(SampleSchool.noCode), "pin": .code("135790"), "again": .code("135790"),
            "which": .choice("new"), "day": .choice("today"), "message": Value(.number(1)),
        ]
        return all.filter { service.inputs[$0.key] != nil }
    }
}
