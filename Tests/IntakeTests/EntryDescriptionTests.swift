import Domain
import Foundation
import Support
import Testing
import Yams

@testable import Intake

/// What `docs/entries-api.yaml` says of entries is what is read.
@Suite struct EntryDescriptionTests {
    let description: APIDescription

    init() throws {
        let text = try String(contentsOf: Program.root.appendingPathComponent("docs/entries-api.yaml"), encoding: .utf8)
        description = APIDescription(try #require(try Yams.load(yaml: text) as? [String: Any]))
    }

    static let forms: [(kind: EntryKind, required: [String], optional: [String])] = [
        (.mark, MarkForm.required, MarkForm.optional), (.absence, AbsenceForm.required, AbsenceForm.optional),
        (.remark, RemarkForm.required, RemarkForm.optional), (.health, HealthForm.required, HealthForm.optional),
        (.meeting, MeetingForm.required, MeetingForm.optional), (.test, TestForm.required, TestForm.optional),
    ]

    @Test func everyKindIsDescribedWithItsFields() throws {
        #expect(Self.forms.map(\.kind) == EntryKind.allCases)
        for form in Self.forms {
            let schema = try #require(description.part("components", "schemas", form.kind.rawValue))
            let properties = try #require(schema["properties"] as? [String: [String: Any]])
            #expect(Set(properties.keys) == Set(form.required + form.optional + ["type", "deleted"]), "\(form.kind)")
            #expect(schema["required"] as? [String] == ["type"] + form.required, "\(form.kind)")
            #expect(properties["type"]?["const"] as? String == form.kind.rawValue)
        }
    }

    @Test func theWordsOfTheChoicesAreThoseThatAreTaken() throws {
        func words(_ kind: EntryKind) throws -> [String] {
            try #require(description.part("components", "schemas", kind.rawValue, "properties", "kind")?["enum"] as? [String])
        }
        #expect(try words(.mark) == MarkKind.allCases.map(\.rawValue))
        #expect(try words(.absence) == AbsenceKind.allCases.map(\.rawValue))
        #expect(try Set(words(.remark)) == Set(RemarkKind.allCases.map(\.rawValue)))
        let removal = description.part("components", "schemas", "removal", "properties", "type")
        #expect(removal?["enum"] as? [String] == EntryKind.allCases.map(\.rawValue))
    }

    @Test func theExamplesAreAsDescribed() throws {
        let content = try #require(description.part("paths", "/v1/entries", "post", "requestBody", "content", "application/json"))
        let examples = try #require(content["examples"] as? [String: [String: Any]])
        let schema = try #require(content["schema"] as? [String: Any])
        for (name, example) in examples {
            let faults = description.faults(in: try #require(example["value"]), schema)
            #expect(faults.isEmpty, "\(name): \(faults)")
        }
        #expect(!description.faults(in: ["type": "mark", "entry_id": "x"], schema).isEmpty, "the validator finds faults")
    }
}
