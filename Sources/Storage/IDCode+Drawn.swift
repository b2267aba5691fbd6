import Domain

extension IDCode {
    /// A new code from the system's cryptographic source.
    static func drawn() -> IDCode {
        while true {
            // `Int.random` without a generator draws from getrandom(2), evenly.
            if let code = IDCode(number: Int.random(in: IDCode.numbers)) { return code }
        }
    }
}
