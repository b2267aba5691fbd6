/// One value: a text, a number, a truth, or what encodes itself as another value.
struct JSONLineValue: SingleValueEncodingContainer {
    let encoder: JSONLineEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.text.literal("null") }
    func encode(_ value: Bool) { encoder.text.literal(value ? "true" : "false") }
    func encode(_ value: String) { encoder.text.string(value) }
    func encode(_ value: Double) throws { try encoder.write(value) }
    func encode(_ value: Float) throws { try encoder.write(Double(value)) }
    func encode(_ value: Int) { encoder.text.number(value) }
    func encode(_ value: Int8) { encoder.text.number(value) }
    func encode(_ value: Int16) { encoder.text.number(value) }
    func encode(_ value: Int32) { encoder.text.number(value) }
    func encode(_ value: Int64) { encoder.text.number(value) }
    func encode(_ value: UInt) { encoder.text.number(value) }
    func encode(_ value: UInt8) { encoder.text.number(value) }
    func encode(_ value: UInt16) { encoder.text.number(value) }
    func encode(_ value: UInt32) { encoder.text.number(value) }
    func encode(_ value: UInt64) { encoder.text.number(value) }
    func encode<T: Encodable>(_ value: T) throws { try encoder.write(value) }
}
