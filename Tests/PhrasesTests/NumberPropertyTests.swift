import CICU
import Testing

@testable import Phrases

/// Every number is made of known words, and is the number that its words add up to.
@Suite struct NumberPropertyTests {
    static let samples =
        Array(0...9_999) + stride(from: 10_007, to: Spelling.largest, by: 1_234_567)
        + [10_000, 99_999, 100_000, 999_999, 1_000_000, 1_000_001, 1_001_000, 100_000_000, 101_101_101, 999_999_999]

    @Test(arguments: Gender.allCases) func bulgarianAddsUp(_ gender: Gender) {
        for number in Self.samples { check(number, Bulgarian().cardinal(number, gender), NumberWords.bulgarian, without: ["и"]) }
    }

    @Test func englishAddsUp() {
        for number in Self.samples { check(number, English().cardinal(number, .neuter), NumberWords.english, without: ["and"]) }
    }

    @Test(arguments: Gender.allCases) func othersAddUp(_ gender: Gender) {
        for number in Self.samples {
            check(number, Spanish().cardinal(number, gender), NumberWords.spanish, without: ["y"])
            check(number, Estonian().cardinal(number, gender), NumberWords.estonian, without: [])
            check(number, Ukrainian().cardinal(number, gender), NumberWords.ukrainian, without: [])
        }
    }

    @Test(arguments: Gender.allCases) func bulgarianSaysAndOnce(_ gender: Gender) {
        for number in 21...9_999 {
            let words = Bulgarian().cardinal(number, gender).split(separator: " ")
            let hundreds = words.split { ["хиляди", "хиляда"].contains($0) }.last ?? []
            #expect(hundreds.filter { $0 == "и" }.count <= 1, "\(number)")
            #expect(words.count == 1 || words.last == "хиляди" || words.dropLast().last == "и", "\(number): \(words)")
        }
    }

    @Test(arguments: ["masculine", "feminine", "neuter", "masculine-personal"]) func agreesWithICU(_ rules: String) throws {
        let gender = rules.hasSuffix("personal") ? Gender.personal : try #require(Gender(rawValue: rules))
        try compare("bg", "%spellout-cardinal-\(rules)") { Bulgarian().cardinal($0, gender) }
    }

    @Test func englishAgreesWithICU() throws {
        try compare("en", "%spellout-cardinal") { EnglishNumbers.cardinal($0) }
        try compare("en", "%spellout-ordinal") { EnglishNumbers.ordinal($0) }
    }

    @Test(arguments: [("masculine", Gender.masculine), ("feminine", .feminine)])
    func spanishAgreesWithICU(_ rules: String, _ gender: Gender) throws {
        // The hundreds of thousands, which agree (doscientas mil horas), do not in ICU's rules.
        let numbers = Self.samples.filter { gender == .masculine || $0 / 1000 % 1000 < 200 }
        try compare("es", "%spellout-cardinal-\(rules)", among: numbers) { Spanish().cardinal($0, gender) }
    }

    /// Where ICU has a form that the Diccionario panhispánico de dudas only tolerates (decimoprimero) or does not know (octingésimo), ours is used.
    @Test(arguments: [("masculine", Gender.masculine), ("feminine", .feminine)])
    func spanishOrdinalsAgreeWithICU(_ rules: String, _ gender: Gender) throws {
        let end = gender == .feminine ? "a" : "o"
        try compare("es", "%spellout-ordinal-\(rules)", among: 1...1_999) { number in
            Spanish().ordinal(number, gender).replacing("undécim", with: "decimoprimer").replacing(
                "duodécim\(end)", with: "decimosegund\(end)"
            )
            .replacing("octingentésim", with: "octingésim")
        }
    }

    @Test func estonianAgreesWithICU() throws { try compare("et", "%spellout-cardinal") { Estonian().cardinal($0, .neuter) } }

    @Test(arguments: [("masculine", Gender.masculine), ("feminine", .feminine), ("neuter", .neuter)])
    func ukrainianAgreesWithICU(_ rules: String, _ gender: Gender) throws {
        try compare("uk", "%spellout-cardinal-\(rules)") { Ukrainian().cardinal($0, gender) }
    }

    /// Words that differ by "and" only are the same here: ICU's Bulgarian rules forget it before tens (сто двайсет). For forty they have a
    /// form (четиресет) that the orthographic dictionary does not list.
    private func compare(
        _ language: String, _ rules: String, among numbers: some Sequence<Int> = NumberPropertyTests.samples, _ own: (Int) -> String
    ) throws {
        let speller = try #require(schoolbell_speller_open(language))
        defer { schoolbell_speller_close(speller) }
        var buffer = [CChar](repeating: 0, count: 512)
        for number in numbers {
            try #require(schoolbell_spell(speller, rules, Int64(number), &buffer, 512) > 0)
            let theirs = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            #expect(bare(own(number)) == bare(theirs), "\(number)")
        }
    }

    /// ICU says the one of a thousand (one thousand), which we leave out where the language does; and it writes soft hyphens.
    private func bare(_ words: String) -> [String] {
        let plain = words.replacing("\u{AD}", with: "").replacing("\u{02BC}", with: "'").replacing("ükssada", with: "sada")
            .replacing("четиресет", with: "четирийсет")
        return Self.ones.reduce(plain) { $0.replacing($1.long, with: $1.short) }.split(separator: " ").map(String.init)
            .filter { $0 != "и" && $0 != "and" }
    }

    private static let ones: [(long: String, short: String)] = [
        ("üks tuhat", "tuhat"), ("üks miljon", "miljon"), ("одна тисяча", "тисяча"), ("один мільйон", "мільйон"),
    ]

    private func check(_ number: Int, _ text: String, _ values: [String: Int], without: Set<String>) {
        var total = 0
        var group = 0
        for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init) where !without.contains(word) {
            guard let value = values[word] else {
                Issue.record("\(number): no word \(word)")
                return
            }
            switch value {
            case 1_000_000...:
                total = (total + max(group, 1)) * value
                group = 0
            case 1_000...:
                total += max(group, 1) * value
                group = 0
            case 100 where word == "hundred": group *= 100
            default: group += value
            }
        }
        #expect(total + group == number, "\(text)")
    }
}
