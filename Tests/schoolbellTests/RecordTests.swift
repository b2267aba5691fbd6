import Domain
import Foundation
import Storage
import Support
import Testing

/// What is done with what is known of children is on record, whoever does it.
@Suite struct RecordTests {
    @Test func whatIsPrintedOfAChildIsOnRecord() throws {
        let school = try SmallSchool()
        let labels = try school.run(["labels", "c-5a"])
        #expect(labels.output == "Лили Колева, 5а\nID code   2718-4590-4523\nto dial   +359882818905\nto text   1987\n")
        let report = try school.run(["report", "s-1"])
        #expect(report.output.contains("математика    2 3       2.50"), "\(report.output)\(report.errors)")
        #expect(report.output.contains("below the pass limit"), "\(report.output)")
        #expect(try school.run(["code", "renew", "s-1"]).output.contains("1 subscription ended\n"))
        let acts = try school.record().filter { $0.act != .logRead }
        #expect(Set(acts.map(\.act)) == [.labelPrinted, .reportMade, .codeRenewed])
        for act in acts { if case .account(let name) = act.who { #expect(!name.isEmpty) } else { Issue.record("\(act.who)") } }
        #expect(try !school.run(["labels", "c-5a"]).output.contains("2718-4590-4523"))
    }

    @Test func aJournalIsMaskedUntilItIsRevealedOnRecord() throws {
        let school = try SmallSchool()
        let call = try school.run(["call", "--from", "0888 100 001", "--keys", "w w #"])
        #expect(call.status == 0, "\(call.errors)")
        let masked = try school.run(["journal", "last"]).output
        #expect(masked.contains("> ring from …001 to"), "\(masked)")
        for secret in ["Лили", "100 001", "математика"] { #expect(!masked.contains(secret), "\(masked)") }
        #expect(try !school.record().contains { $0.act == .journalRevealed })
        let revealed = try school.run(["journal", "last", "--reveal"])
        for told in ["Лили", "0888 100 001", "математика"] {
            #expect(revealed.output.contains(told), "\(revealed.output)\(revealed.errors)")
        }
        #expect(try school.record().contains { $0.act == .journalRevealed && $0.call != nil })
    }

    @Test func aReplayNamesTheFirstStepThatGoesOtherwise() throws {
        let school = try SmallSchool()
        _ = try school.run(["call", "--from", "0888 100 001", "--keys", "w w"])
        let same = try school.run(["replay", "last"])
        #expect(same.status == 0 && same.output.hasSuffix("steps, no difference\n"), "\(same.output)\(same.errors)")
        let other = school.folder.path("dialplans")
        try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
        let plan = try String(contentsOf: Program.root.appendingPathComponent("dialplans/national.yaml"), encoding: .utf8)
        let changed = plan.replacing("{ say: welcome, then:", with: "{ say: not-seen, then:")
        try #require(changed != plan)
        try school.folder.write("dialplans/national.yaml", changed)
        let otherwise = try school.run(["replay", "last", "--dialplans", other])
        #expect(otherwise.status == 1)
        #expect(otherwise.output.contains("it is replayed in national@"), "\(otherwise.output)")
        #expect(
            otherwise.output.contains("say welcome") && otherwise.output.contains("say not-seen"), "\(otherwise.output)\(otherwise.errors)")
        #expect(otherwise.errors.contains("goes otherwise"), "\(otherwise.errors)")
    }
}
