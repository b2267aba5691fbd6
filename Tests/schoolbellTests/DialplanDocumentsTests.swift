import Foundation
import Support
import Testing

@testable import schoolbell

/// What is made from the dialplans and lies in the repository is fresh: `make fresh` makes it again.
@Suite struct DialplanDocumentsTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: Program.root.appendingPathComponent(path), encoding: .utf8)
    }

    static let plans =
        (try? FileManager.default.contentsOfDirectory(atPath: ShippedFolders.dialplans))?
        .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted() ?? []

    @Test func thereAreDialplans() { #expect(Self.plans.count >= 3) }

    @Test(arguments: plans) func thePictureIsFresh(name: String) throws {
        let mermaid = try Program.run(["dialplan", "draw", name, "--plain", "--format", "mermaid"]).output
        #expect(try text("docs/pictures/\(name).mmd") == mermaid, "run make fresh")
        let dot = try Program.run(["dialplan", "draw", name, "--plain", "--format", "dot"]).output
        #expect(try text("docs/pictures/\(name).svg").contains(Graphviz.comment(for: dot)), "run make fresh")
    }

    /// One screen shows all of a picture, and its smallest letters, of 13 points, are some nine pixels high there.
    @Test(arguments: plans) func thePictureFitsAScreen(name: String) throws {
        let picture = try text("docs/pictures/\(name).svg")
        let size = try #require(picture.firstMatch(of: /<svg width="([0-9]+)pt" height="([0-9]+)pt"/))
        let (width, height) = (try #require(Double(size.1)), try #require(Double(size.2)))
        #expect(13 * min(1_920 / width, 1_080 / height) >= 8.5, "\(name) is \(width) by \(height) points")
        #expect(picture.firstMatch(of: /font-size="([0-9]|1[0-2])\./) == nil)
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
