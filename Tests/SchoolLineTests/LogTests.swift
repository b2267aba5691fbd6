import CallCore
import Dialplans
import Domain
import Storage
import Testing

@testable import SchoolLine

/// What the operator is told, and what no log tells.
@Suite struct LogTests {
    let school: SampleSchool

    init() throws { school = try SampleSchool() }

    @Test func aCeilingThatIsReachedIsToldOnce() throws {
        for _ in 0..<5 {
            let call = school.call(from: "0888 999 999")
            for _ in 0..<3 { _ = call.giveCode(SampleSchool.noCode) }
        }
        let lines = school.log.lines
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("warning: the day's ceiling of wrong ID codes is reached") == true)
        #expect(lines.first?.contains("a number") == true)
    }

    /// Everything that can go wrong goes wrong, and nobody is named.
    @Test func noLogTellsOfAnybody() throws {
        try school.enter(.remark("r1"), .health("h1"), .mark("m1"))
        let call = school.call(from: "0888 999 999")
        for service in SchoolCatalogue.services.services.keys {
            call.ask(
                service,
                ["child": .child("ana"), "code": .code("4725"), "pin": .code("4725"), "again": .code("4725"), "which": .choice("new")])
        }
        #expect(call.giveCode(of: "vera") == "right")
        try school.load { try $0.add([SampleSchool.school("s1", scale: "xx")]) }
        try school.enter(.mark("v1", of: "vera"))
        #expect(call.outcome("report", of: "vera") == "failed")
        try school.store.close()
        for service in SchoolCatalogue.services.services.keys { call.ask(service, ["child": .child("vera"), "code": .code("4725")]) }
        school.services.note(.heard(child: "vera", item: "entry mark 1 v1"), in: call.context)
        let lines = school.log.lines
        #expect(lines.count > 20)
        for secret in ["ana", "vera", "Иванова", "4725", SampleSchool.code(of: "vera"), "888", "999", "температура", "Слуша", "call-"] {
            #expect(!lines.contains { $0.contains(secret) }, "\(secret)")
        }
    }
}
