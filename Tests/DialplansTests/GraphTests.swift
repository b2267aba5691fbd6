import Support
import Testing

@testable import Dialplans

/// Ways and rounds.
@Suite struct GraphTests {
    @Test(arguments: [
        (
            "a then b then a", "  start: { menu: hello, keys: { 1: a } }\n  a: { say: hello, then: b }\n  b: { say: hello, then: a }",
            ["9:3 no-end", "10:3 no-end"]
        ),
        ("silence leads back", "  start: { menu: hello, keys: { 1: end }, no-input: start }", ["8:3 endless"]),
        ("a key may lead back", "  start: { menu: hello, keys: { 1: end, 2: start } }", []),
        (
            "a lone item chooses itself",
            "  start: { do: recognise-caller, on: { known: pick, unknown: end } }\n"
                + "  pick: { choose: children, as: child, say: pick, then: open, empty: end }\n"
                + "  open: { do: open-child, with: { child: child }, on: { opened: end, ended: pick } }", ["9:3 endless"]
        ),
        (
            "two rounds are two faults",
            "  start: { menu: hello, keys: { 1: a, 2: b } }\n  a: { do: recognise-caller, on: { known: a, unknown: end } }\n"
                + "  b: { do: recognise-caller, on: { known: b, unknown: end } }", ["9:3 endless", "10:3 endless"]
        ),
        (
            "only the key main leads there, after a visit",
            "  start: { menu: hello, keys: { 1: end } }\n  lost: { say: hello, then: end }", ["9:3 unreachable"]
        ),
    ])
    func graphIsProved(name: String, states: String, faults: [String]) {
        let head = "keys: { main: \"9\" }"
        let found = Sample.faults(states, head: head + "\n" + "targets: { main: \(states.contains("lost") ? "lost" : "end") }")
        // The head has one line more than others.
        let moved = found.map { "\($0.place.line - 1):\($0.place.column) \($0.rule.rawValue)" }
        #expect(moved == faults, "\(found.map(\.description).joined(separator: "\n"))")
    }

    /// On random graphs: what is found is a cycle, and without the found ones' nodes there is none.
    @Test(arguments: 0..<50) func roundsAreAllFound(seed: Int) {
        var chance = Chance(seed: UInt64(seed))
        let count = 2 + chance.below(30)
        let next = (0..<count).map { _ in (0..<chance.below(3)).map { _ in chance.below(count) } }
        let rounds = Rounds(next).all()
        for round in rounds {
            for (index, node) in round.enumerated() { #expect(next[node].contains(round[(index + 1) % round.count])) }
        }
        let used = Set(rounds.joined())
        let rest = next.enumerated().map { index, successors in used.contains(index) ? [] : successors.filter { !used.contains($0) } }
        #expect(!hasCycle(rest))
    }

    private func hasCycle(_ next: [[Int]]) -> Bool {
        // Warshall's closure: a node that reaches itself.
        var reach = next.map { Set($0) }
        for middle in next.indices {
            for index in next.indices where reach[index].contains(middle) { reach[index].formUnion(reach[middle]) }
        }
        return next.indices.contains { reach[$0].contains($0) }
    }

    @Test(
        arguments: [
            ("goodby", "goodbye"), ("mian-menu", "main-menu"), ("mainmenu", "main-menu"), ("xyz", nil), ("ma", nil), ("main-menu", nil),
        ] as [(String, String?)])
    func nearMissIsFound(name: String, near: String?) {
        #expect(NearMiss.nearest(to: name, among: ["goodbye", "main-menu", "hear", "welcome"]) == near)
    }

    /// What the proof of privacy will read: of whom, to whom admitted, proved.
    @Test func factsTellOfChildrenAndTrust() throws {
        let text = Sample.text(FlowTests.known + "  menu: { menu: hello, keys: { 1: days } }\n  days: { menu: hello, keys: { 1: end } }")
        let log = FaultLog()
        var reader = DialplanReader(services: ExampleCatalogue.services, log: log)
        let draft = try #require(reader.read(SourceText(file: "a.yaml", text: text)) { _ in nil })
        let graph = try #require(CallGraph(draft, services: ExampleCatalogue.services))
        let flow = FactFlow(graph: graph, draft: draft)
        func facts(_ name: StateName) throws -> Facts {
            let index = try #require(draft.stateIndex[name])
            return try #require(flow.facts(at: index))
        }

        #expect(try facts("open").variables["child"]?.admitted == false)
        #expect(try facts("news").variables["child"]?.admitted == true)
        // A caller with a subscribed number has given no code.
        #expect(try facts("news").proved == false)
        #expect(try facts("try").variables["code"]?.secret == true)
        #expect(try facts("news").variables["code"] == nil)
        #expect(try facts("menu").variables["items"] == nil)
    }
}
