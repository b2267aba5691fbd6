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
            "\"hello\" [shape=box, label=\"hello\", peripheries=2, color=\"#1f5fbf\"]",
            "\"ask\" [shape=component, label=\"ask\\nfailed ┄▸ bye\\nunknown ▸ bye\", color=\"#1f5fbf\"]",
            "\"menu\" [shape=hexagon, label=\"menu\\n2 ▸ bye\\nno-input no-match ┄▸ bye\", color=\"#1f5fbf\"]",
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

    /// A large dialplan falls into parts, which no arrow ties: what a key of the menu leads to, and what is left.
    @Test func aLargeDialplanIsDrawnInParts() {
        let chain = (0..<40).map {
            State(StateName("s\($0)"), .say(SayState(phrase: "tell", then: $0 < 39 ? StateName("s\($0 + 1)") : "bye")))
        }
        let plan = Self.plan(chain, menu: [.one: "ask", .two: "s0"])
        let text = DotText(Drawing(plan)).text
        #expect(text.contains("label=\"menu\\n2 ▸ s0\\nno-input no-match ┄▸ bye\"") && !text.contains("\"menu\" -> \"s0\""), "\(text)")
        #expect(text.contains("\"menu\" -> \"ask\"") && text.contains("\"s0\" -> \"s1\""), "\(text)")
    }

    /// What nearly every state does is said once.
    @Test func whatIsUsualIsSaidOnce() {
        let menus = (0..<6).map { index in
            let patience = Patience(noInput: "bye", noMatch: index == 5 ? "tell" : "bye")
            return State(
                StateName("m\(index)"), .menu(MenuState(phrases: ["menu"], keys: [.one: StateName("m\(index + 1)")], patience: patience)))
        }
        let plan = Self.plan(menus + [State("m6", .end(EndState()))], menu: [.one: "ask", .two: "m0"])
        let text = DotText(Drawing(plan)).text
        #expect(text.contains("where nothing else is drawn: no-input no-match ┄▸ bye"), "\(text)")
        #expect(text.contains("\"m4\" [shape=hexagon, label=\"m4\""), "\(text)")
        #expect(text.contains("label=\"m5\\nno-input ┄▸ bye\""), "\(text)")
    }

    @Test func aLoopHasALongestWayToo() {
        let plan = Self.plan(menu: [.one: "ask", .two: "bye", .three: "hello"])
        #expect(DotText(Drawing(plan)).text.contains("\"menu\" -> \"hello\" [label=\"3\"]"))
    }
}
