import Foundation

/// What a school's system sent: one entry, or a list of them.
struct EntryDocument {
    let elements: [JSONElement]

    init(_ bytes: [UInt8]) throws(EntryDocumentFault) {
        elements = try Self.elements(bytes)
        guard !elements.isEmpty else { throw .empty }
        guard elements.count <= EntryReading.mostEntries else { throw .tooMany }
    }

    private static func elements(_ bytes: [UInt8]) throws(EntryDocumentFault) -> [JSONElement] {
        let start = bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        let decoder = JSONDecoder()
        do {
            switch start {
            case 0x5B: return try decoder.decode([JSONElement].self, from: Data(bytes))
            case 0x7B: return [try decoder.decode(JSONElement.self, from: Data(bytes))]
            case .none: throw EntryDocumentFault.empty
            case .some: throw EntryDocumentFault.noJSON("neither an object nor a list of objects")
            }
        } catch let fault as EntryDocumentFault {
            throw fault
        } catch {
            throw .noJSON(Self.reason(error))
        }
    }

    /// Where the text stops being JSON, as the library says it.
    private static func reason(_ error: any Error) -> String {
        guard case DecodingError.dataCorrupted(let context) = error else { return "it cannot be read" }
        let detail = (context.underlyingError as NSError?)?.userInfo["NSDebugDescription"] as? String
        return Excerpt.text(detail ?? "it cannot be read")
    }
}

/// Why nothing of what was sent can be looked at.
public enum EntryDocumentFault: Error, Hashable, CustomStringConvertible {
    case empty
    case tooMany
    /// What is wrong with the text as JSON (RFC 8259).
    case noJSON(String)

    public var description: String {
        switch self {
        case .empty: "there is no entry in it"
        case .tooMany: "more than \(EntryReading.mostEntries) entries: send them in parts"
        case .noJSON(let reason): "no JSON: \(reason)"
        }
    }
}
