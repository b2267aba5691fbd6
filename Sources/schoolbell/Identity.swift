/// Names that are made by chance, from the system's cryptographic source.
enum Identity {
    /// The engine's name of a call: 96 random bits.
    static func call() -> String { hex(bytes: 12) }

    /// A session of the line protocol: 128 random bits.
    static func session() -> String { hex(bytes: 16) }

    private static func hex(bytes count: Int) -> String {
        var source = SystemRandomNumberGenerator()
        return (0..<count).map { _ in
            let byte = UInt8.random(in: 0...255, using: &source)
            return String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }.joined()
    }
}
