import Foundation

/// The value of a field of an entry: a text, a number or a truth, each of which a file would hold as text.
enum JSONField: Decodable {
    case text(String)
    case empty
    /// A list, an object, or a number that no text can stand for without doubt.
    case unusable

    init(from decoder: any Decoder) throws {
        guard let value = try? decoder.singleValueContainer() else {
            self = .unusable
            return
        }
        if let text = try? value.decode(String.self) {
            self = .text(text)
        } else if value.decodeNil() {
            self = .empty
        } else if let truth = try? value.decode(Bool.self) {
            self = .text(truth ? "true" : "false")
        } else if let number = try? value.decode(Int.self) {
            self = .text(String(number))
        } else if let number = try? value.decode(Double.self), abs(number) < 1_000_000_000 {
            self = .text(String(number))
        } else {
            self = .unusable
        }
    }
}

/// One element of what was sent.
enum JSONElement: Decodable {
    case object([String: JSONField])
    case somethingElse

    init(from decoder: any Decoder) throws {
        guard let object = try? decoder.singleValueContainer().decode([String: JSONField].self) else {
            self = .somethingElse
            return
        }
        self = .object(object)
    }
}
