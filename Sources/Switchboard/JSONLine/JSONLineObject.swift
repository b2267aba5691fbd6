/// An object in the making: what the encoding of a struct, or of a case of an enum, writes its keys into.
struct JSONLineObject<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let encoder: JSONLineEncoder
    let depth: Int
    var codingPath: [any CodingKey] { [] }

    private func key(_ key: Key) { encoder.text.key(key.stringValue, in: depth) }

    func encodeNil(forKey key: Key) {
        self.key(key)
        encoder.text.literal("null")
    }

    func encode(_ value: Bool, forKey key: Key) {
        self.key(key)
        encoder.text.literal(value ? "true" : "false")
    }

    func encode(_ value: String, forKey key: Key) {
        self.key(key)
        encoder.text.string(value)
    }

    func encode(_ value: Int, forKey key: Key) {
        self.key(key)
        encoder.text.number(value)
    }

    func encode(_ value: Int64, forKey key: Key) {
        self.key(key)
        encoder.text.number(value)
    }

    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
        self.key(key)
        try encoder.write(value)
    }

    func nestedContainer<N: CodingKey>(keyedBy type: N.Type, forKey key: Key) -> KeyedEncodingContainer<N> {
        self.key(key)
        return KeyedEncodingContainer(encoder.beginObject(N.self))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        self.key(key)
        return encoder.beginArray()
    }

    func superEncoder() -> any Encoder {
        encoder.text.key("super", in: depth)
        return encoder
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        self.key(key)
        return encoder
    }
}
