/// Encodes into a text of its own; containers know their depth in it, and whatever is deeper has ended when they write again.
final class JSONLineEncoder: Encoder {
    var text = JSONLineText()
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(beginObject(Key.self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { beginArray() }

    func singleValueContainer() -> any SingleValueEncodingContainer { JSONLineValue(encoder: self) }

    func beginObject<Key: CodingKey>(_ key: Key.Type) -> JSONLineObject<Key> {
        text.begin(UInt8(ascii: "{"), UInt8(ascii: "}"))
        return JSONLineObject(encoder: self, depth: text.depth)
    }

    func beginArray() -> JSONLineArray {
        text.begin(UInt8(ascii: "["), UInt8(ascii: "]"))
        return JSONLineArray(encoder: self, depth: text.depth)
    }

    /// Writes a value; what it opens is closed after it.
    func write(_ value: some Encodable) throws {
        let depth = text.depth
        let length = text.bytes.count
        try value.encode(to: self)
        // A value that encodes nothing is an empty object, as `JSONEncoder` has it.
        if text.bytes.count == length { text.literal("{}") }
        text.close(to: depth)
    }

    func write(_ value: Double) throws {
        guard value.isFinite else {
            throw EncodingError.invalidValue(value, EncodingError.Context(codingPath: [], debugDescription: "JSON has no such number"))
        }
        for byte in value.description.utf8 { text.append(byte) }
    }
}
