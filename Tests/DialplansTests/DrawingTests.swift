import Dialplans
import Testing

@Suite struct DrawingTests {
    /// A menu, a service that may fail, and a goodbye to which nearly all leads.
    static func plan(_ extra: [State] = [], menu keys: [Digit: StateName] = [.one: "ask", .two: "bye"]) -> Dialplan {
        Dialplan(
            id: DialplanID(name: "line", version: "1"), languages: ["en"], start: "hello", keys: [.zero: .operator, .star: .back],
            operatorTarget: "desk",
            states: [
                State("hello", .say(SayState(phrase: "hello", then: "menu"))),
                State("menu", .menu(MenuState(phrases: ["menu"], keys: keys, patience: Patience(noInput: "bye", noMatch: "bye")))),
                State("ask", .perform(DoState(service: "ask", outcomes: ["known": "tell", "unknown": "bye", .failed: "bye"]))),
                State("tell", .say(SayState(phrase: "tell", then: "bye"))),
                State(
                    "desk",
                    .transfer(TransferState(number: "+359", busy: "bye", noAnswer: "bye", failed: "bye", returned: "bye"))),
                State("bye", .end(EndState(phrase: "bye"))),
            ] + extra)
    }

    @Test func dotTellsKindsKeysErrorsAndTheLongestWay() {
        let text = DotText(Drawing(Self.plan())).text
        for line in [
            "\"hello\" [shape=box, label=\"hello\", peripheries=2]",
            "\"ask\" [shape=component, label=\"ask\\nfailed ┄▸ bye\\nunknown ▸ bye\"]",
            "\"menu\" [shape=hexagon, label=\"menu\\n2 ▸ bye\\nno-input no-match ┄▸ bye\"]",
            "\"menu\" -> \"ask\" [label=\"1\", color=\"#1f5fbf\", penwidth=2]",
            "\"ask\" -> \"tell\" [label=\"known\", color=\"#1f5fbf\", penwidth=2]",
            "in every state: * back · 0 operator: desk",
        ] { #expect(text.contains(line), "\(line)\nis not in\n\(text)") }
        #expect(text.hasPrefix("digraph \"line\" {\n") && text.hasSuffix("}\n"))
    }

    @Test func errorsOfFewAreDashed() {
        var plan = Self.plan()
        plan.states["ask"] = State("ask", .perform(DoState(service: "ask", outcomes: ["known": "tell", .failed: "tell"])))
        let text = DotText(Drawing(plan)).text
        #expect(text.contains("\"ask\" -> \"tell\" [label=\"failed\", style=dashed]"), "\(text)")
        #expect(text.contains("\"ask\" -> \"tell\" [label=\"known\", color"), "\(text)")
    }

    @Test func mermaidTellsTheSame() {
        let text = MermaidText(Drawing(Self.plan())).text
        for line in [
            "flowchart LR", "s0[\"hello\"]", "s1{{\"menu<br/>2 ▸ bye<br/>no-input no-match ┄▸ bye\"}}", "s1 -->|\"1\"| s2",
            "(((\"bye\")))",
        ] { #expect(text.contains(line), "\(line)\nis not in\n\(text)") }
    }

    @Test func callsAreWidthsAndHangUpsAreHeat() {
        var traffic = Traffic()
        for _ in 0..<3 { traffic.add(["hello", "menu", "ask", "tell", "bye"], hungUp: false) }
        traffic.add(["hello", "menu"], hungUp: true)
        #expect(traffic.calls == 4 && traffic.dropShare(of: "menu") == 0.25 && traffic.dropShare(of: "nowhere") == 0)
        let text = DotText(Drawing(Self.plan(), traffic: traffic)).text
        #expect(text.contains("\"hello\" -> \"menu\" [color=\"#1f5fbf\", penwidth=3]"), "\(text)")
        #expect(text.contains("label=\"menu (4)\\n") && text.contains("penwidth=3, fillcolor=\"#ffd3d3\""), "\(text)")
        #expect(text.contains("4 calls"))
        #expect(MermaidText(Drawing(Self.plan(), traffic: traffic)).text.contains("style s1 fill:#ffd3d3"))
    }

    @Test func aLoopHasALongestWayToo() {
        let plan = Self.plan(menu: [.one: "ask", .two: "bye", .three: "hello"])
        #expect(DotText(Drawing(plan)).text.contains("\"menu\" -> \"hello\" [label=\"3\"]"))
    }
}
