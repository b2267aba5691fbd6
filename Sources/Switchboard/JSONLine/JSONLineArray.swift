/// An array in the making.
struct JSONLineArray: UnkeyedEncodingContainer {
    let encoder: JSONLineEncoder
    let depth: Int
    private(set) var count = 0
    var codingPath: [any CodingKey] { [] }

    init(encoder: JSONLineEncoder, depth: Int) {
        self.encoder = encoder
        self.depth = depth
    }

    private mutating func next() {
        encoder.text.next(in: depth)
        count += 1
    }

    mutating func encodeNil() {
        next()
        encoder.text.literal("null")
    }

    mutating func encode(_ value: Bool) {
        next()
        encoder.text.literal(value ? "true" : "false")
    }

    mutating func encode(_ value: String) {
        next()
        encoder.text.string(value)
    }

    mutating func encode(_ value: Int) {
        next()
        encoder.text.number(value)
    }

    mutating func encode<T: Encodable>(_ value: T) throws {
        next()
        try encoder.write(value)
    }

    mutating func nestedContainer<N: CodingKey>(keyedBy type: N.Type) -> KeyedEncodingContainer<N> {
        next()
        return KeyedEncodingContainer(encoder.beginObject(N.self))
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        next()
        return encoder.beginArray()
    }

    mutating func superEncoder() -> any Encoder {
        next()
        return encoder
    }
}
