/// An unguessable name: 128 bits from the system's cryptographic source, in hexadecimal.
enum Token {
    static func drawn() -> String {
        [UInt64.random(in: .min ... .max), UInt64.random(in: .min ... .max)].map { part in
            let digits = String(part, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
