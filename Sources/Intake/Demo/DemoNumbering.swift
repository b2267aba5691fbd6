/// Gives out numbers that no two people of a set share.
struct DemoNumbering {
    private var phones = 0
    private var codes = 0

    /// +359 888 101 000 to +359 888 199 999, then +359 87 1 000 000 to +359 87 9 999 999, each once and in no visible order.
    mutating func phone() -> String {
        let index = phones
        phones += 1
        if index < 99_000 { return "+\(359_888_101_000 + index * 7_919 % 99_000)" }
        return "+\(359_871_000_000 + (index - 99_000) * 7_919 % 9_000_000)"
    }

    /// An ID code: all twelve-digit numbers are gone through in strides. Codes of the fixed children are passed over.
    mutating func code() -> String {
        while true {
            let code = String(100_000_000_000 + codes * 618_033_988_747 % 900_000_000_000)
            codes += 1
            if code != DemoStory.unknownCode, !DemoStory.codes.contains(code) { return code }
        }
    }
}
