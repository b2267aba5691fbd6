import CallCore
import Dialplans
import Testing

@testable import Stories

@Suite struct CoverageTests {
    private static let plan = Dialplan(
        id: DialplanID(name: "line", version: "1"), languages: ["en", "bg"], start: "ask",
        states: [
            State("ask", .perform(DoState(service: "ask", outcomes: ["known": "menu", "unknown": "bye", .failed: "bye"]))),
            State(
                "menu",
                .menu(
                    MenuState(
                        phrases: ["menu"], keys: [.one: "english", .two: "tell", .three: "bye"],
                        patience: Patience(tries: 1, noInput: "bye", noMatch: "bye")))),
            State("english", .language(LanguageState(language: .code("en"), then: "tell"))),
            State("tell", .say(SayState(phrase: "tell", then: "bye"))), State("bye", .end(EndState())),
        ])

    private struct Known: LineServices {
        func answer(_ query: Query) -> Reply { Reply("known") }
        func note(_ note: Note, number: Int, in context: CallContext) {}
    }

    private func report(_ steps: String) throws -> CoverageReport {
        let text = "> ring from 0888100001\n" + steps.split(separator: ",").map { "> \($0)\n< say x\n" }.joined()
        let story = try StoryFile(name: "line.a.story", text: text)
        return CoverageReport(StoryRunner(plan: Self.plan).run(story, services: Known()).coverage, of: Self.plan)
    }

    @Test func whatIsNotTouchedIsNamed() throws {
        let report = try report("key 2")
        #expect(report.states == CoverageReport.Part(touched: 3, all: 5, untouched: ["bye", "english"]))
        #expect(report.keys == CoverageReport.Part(touched: 1, all: 3, untouched: ["menu 1", "menu 3"]))
        #expect(report.outcomes == CoverageReport.Part(touched: 1, all: 3, untouched: ["ask failed", "ask unknown"]))
        #expect(report.states.share == "60 %")
    }

    /// A message that is nothing but the silence that ended it is none.
    @Test(arguments: [
        ("stopped 5s", "kept"), ("silence 3s", "empty"), ("silence 4s", "kept"), ("stopped 0s", "empty"), ("failed 0s", "failed"),
    ])
    func whatBecameOfAMessageIsTold(end: String, outcome: String) throws {
        var plan = Self.plan
        plan.states["menu"] = State("menu", .record(RecordState(variable: "m", kept: "tell", empty: "bye", failed: "bye")))
        let story = try StoryFile(name: "line.a.story", text: "> ring from 0888100001\n> recorded \(end)\n")
        let report = CoverageReport(StoryRunner(plan: plan).run(story, services: Known()).coverage, of: plan)
        let others = ["kept", "empty", "failed"].filter { $0 != outcome }.map { "menu \($0)" }
        #expect(Set(report.outcomes.untouched.filter { $0.hasPrefix("menu") }) == Set(others))
    }

    @Test func aStateThatIsPassedInNoTimeIsTouched() throws {
        let report = try report("key 1,end")
        #expect(report.states.untouched == [])
        #expect(report.keys.untouched == ["menu 2", "menu 3"])
    }

    @Test func aFailureIsAnOutcome() throws {
        let report = try report("fail ask")
        #expect(report.outcomes.untouched == ["ask failed", "ask unknown"], "it came too late")
        #expect(try self.report("end,wait 5s").states.untouched == ["english", "tell"])
    }
}
