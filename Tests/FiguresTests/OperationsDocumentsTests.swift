import Foundation
import Testing

@testable import Figures

/// What `docs/operations.md` says of the figures.
@Suite struct OperationsDocumentsTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The table is the list: each figure with its kind, its labels and what it means, in its order.
    @Test func theTableIsTheList() throws {
        let text = try String(contentsOf: Self.root.appendingPathComponent("docs/operations.md"), encoding: .utf8)
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `schoolbell_") || $0.hasPrefix("| `process_") }.map(String.init)
        #expect(rows == Figure.all.map(Self.row))
    }

    private static func row(_ figure: Figure) -> String {
        let labels = figure.labels.map { "`\($0)`" }.joined(separator: ", ")
        return "| `\(figure.name)` | \(Exposition.word(figure.kind)) | \(labels.isEmpty ? "–" : labels) | \(figure.help) |"
    }

    @Test func namesKeepTheCustomsOfPrometheus() {
        for figure in Figure.all {
            switch figure.kind {
            case .counter: #expect(figure.name.hasSuffix("_total"), "\(figure.name)")
            case .gauge: #expect(!figure.name.hasSuffix("_total"), "\(figure.name)")
            case .histogram(let bounds):
                #expect(figure.name.hasSuffix("_seconds"), "\(figure.name)")
                #expect(bounds == bounds.sorted() && Set(bounds).count == bounds.count, "\(figure.name)")
            }
            #expect(figure.help.hasSuffix(".") && figure.help.split(separator: "\n").count == 1)
        }
        #expect(Set(Figure.all.map(\.name)).count == Figure.all.count)
    }
}
