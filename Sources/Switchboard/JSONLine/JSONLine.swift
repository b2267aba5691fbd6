/// A value as one line of JSON (RFC 8259), for the journal: as `JSONEncoder` writes it, with the keys in the order in which they are declared.
///
/// It writes each byte once, where Foundation builds a tree of boxes first and sorts it: the journal is written between a key and its answer.
enum JSONLine {
    /// - Throws: `EncodingError` for a number that JSON has not (not finite), and what the value's own encoding throws.
    static func encode(_ value: some Encodable) throws -> [UInt8] {
        let encoder = JSONLineEncoder()
        try value.encode(to: encoder)
        encoder.text.close(to: 0)
        return encoder.text.bytes
    }
}
