import Domain
import SchoolLine
import Storage
import Testing

/// The report that somebody at the service's own machine asks for.
@Suite struct ReportForReaderTests {
    @Test func itIsMadeOfAnyStudentAndPutOnRecord() throws {
        let school = try SampleSchool()
        let (reader, now) = (Accessor.account("olga"), SampleSchool.now)
        try school.enter(.mark("m1", of: "gone"), .mark("m2", of: "gone", in: "shut-lit", "3", 300))
        let made = try #require(try school.services.report(of: "gone", for: reader, at: now))
        #expect(made.report.subjects.map(\.name) == ["math", "lit"])
        #expect(made.report.subjects.map { made.subjects[$0.subject] } == ["math", "lit"])
        #expect(made.placed.student.id == "gone" && made.scale.id == "bg")
        let kept = try school.store.read { try Reports($0).all(of: "gone") }
        let records = try school.store.write { try AccessLog($0).read(of: "gone", by: reader, at: now) }.filter { $0.act == .reportMade }
        #expect(records.map(\.who) == [reader])
        #expect(records.map(\.detail) == kept.map(\.id.rawValue))
        #expect(try school.services.report(of: "nobody", for: reader, at: now) == nil)
    }

    @Test func aScaleThatNobodyKnowsIsNamed() throws {
        let school = try SampleSchool()
        try school.load { try $0.add([SampleSchool.school("s1", scale: "xx")]) }
        #expect(throws: UnknownScale.self) { try school.services.report(of: "ana", for: .account("olga"), at: SampleSchool.now) }
        #expect(try school.store.read { try Reports($0).all(of: "ana") } == [])
    }
}
