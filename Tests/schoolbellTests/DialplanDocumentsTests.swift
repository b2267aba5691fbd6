import Foundation
import Support
import Testing

@testable import schoolbell

/// What is made from the dialplans and lies in the repository is fresh: `make fresh` makes it again.
@Suite struct DialplanDocumentsTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func theNationalPictureIsFresh() throws {
        let mermaid = try Program.run(["dialplan", "draw", "national", "--plain", "--format", "mermaid"]).output
        #expect(try text("docs/pictures/national.mmd") == mermaid, "run make fresh")
        let dot = try Program.run(["dialplan", "draw", "national", "--plain", "--format", "dot"]).output
        #expect(try text("docs/pictures/national.svg").contains(Graphviz.comment(for: dot)), "run make fresh")
    }

    @Test func theSchemaBesideTheDialplansIsFresh() throws {
        let schema = try Program.run(["dialplan", "schema"]).output
        #expect(schema.count > 1_000)
        #expect(try text("dialplans/dialplan.schema.json") == schema, "run make fresh")
    }

    @Test func graphvizMakesThePicture() throws {
        let svg = try Graphviz.svg(of: "digraph \"a\" { b -> c }")
        #expect(svg.contains("</svg>") && svg.contains(Graphviz.comment(for: "digraph \"a\" { b -> c }")))
        #expect(throws: CommandFailure.self) { try Graphviz.svg(of: "no graph") }
    }
}
