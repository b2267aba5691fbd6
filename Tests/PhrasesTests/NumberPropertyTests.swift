import CICU
import Testing

@testable import Phrases

/// Every number is made of known words, and is the number that its words add up to.
@Suite struct NumberPropertyTests {
    static let samples =
        Array(0...9_999) + stride(from: 10_007, to: Spelling.largest, by: 1_234_567)
        + [10_000, 99_999, 100_000, 999_999, 1_000_000, 1_000_001, 1_001_000, 100_000_000, 101_101_101, 999_999_999]

    @Test(arguments: Gender.allCases) func bulgarianAddsUp(_ gender: Gender) {
        for number in Self.samples { check(number, Bulgarian().cardinal(number, gender), BulgarianWords.values, without: ["и"]) }
    }

    @Test func englishAddsUp() {
        for number in Self.samples { check(number, English().cardinal(number, .neuter), EnglishWords.values, without: ["and"]) }
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

    /// Words that differ by "and" only are the same here: ICU's Bulgarian rules forget it before tens (сто двайсет). For forty they have a
    /// form (четиресет) that the orthographic dictionary does not list.
    private func compare(_ language: String, _ rules: String, _ own: (Int) -> String) throws {
        let speller = try #require(schoolbell_speller_open(language))
        defer { schoolbell_speller_close(speller) }
        var buffer = [CChar](repeating: 0, count: 512)
        for number in Self.samples {
            try #require(schoolbell_spell(speller, rules, Int64(number), &buffer, 512) > 0)
            let theirs = String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            #expect(bare(own(number)) == bare(theirs), "\(number)")
        }
    }

    private func bare(_ words: String) -> [String] {
        words.split(separator: " ").filter { $0 != "и" && $0 != "and" }.map { $0 == "четиресет" ? "четирийсет" : String($0) }
    }

    private func check(_ number: Int, _ text: String, _ values: [String: Int], without: Set<String>) {
        var total = 0
        var group = 0
        for word in text.split(whereSeparator: { $0 == " " || $0 == "-" }).map(String.init) where !without.contains(word) {
            guard let value = values[word] else {
                Issue.record("\(number): no word \(word)")
                return
            }
            switch value {
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

enum BulgarianWords {
    static let values: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("нула", 0), ("един", 1), ("една", 1), ("едно", 1), ("два", 2), ("две", 2), ("двама", 2), ("три", 3), ("трима", 3),
            ("четири", 4),
            ("четирима", 4), ("пет", 5), ("петима", 5), ("шест", 6), ("шестима", 6), ("седем", 7), ("осем", 8), ("девет", 9), ("десет", 10),
            ("единайсет", 11), ("дванайсет", 12), ("тринайсет", 13), ("четиринайсет", 14), ("петнайсет", 15), ("шестнайсет", 16),
            ("седемнайсет", 17), ("осемнайсет", 18), ("деветнайсет", 19), ("двайсет", 20), ("трийсет", 30), ("четирийсет", 40),
            ("петдесет", 50), ("шейсет", 60), ("седемдесет", 70), ("осемдесет", 80), ("деветдесет", 90), ("сто", 100), ("двеста", 200),
            ("триста", 300), ("четиристотин", 400), ("петстотин", 500), ("шестстотин", 600), ("седемстотин", 700), ("осемстотин", 800),
            ("деветстотин", 900), ("хиляда", 1_000), ("хиляди", 1_000), ("милион", 1_000_000), ("милиона", 1_000_000),
        ])
}

enum EnglishWords {
    static let values: [String: Int] = Dictionary(
        uniqueKeysWithValues: [
            ("zero", 0), ("one", 1), ("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8),
            ("nine", 9),
            ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16),
            ("seventeen", 17), ("eighteen", 18), ("nineteen", 19), ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50),
            ("sixty", 60), ("seventy", 70), ("eighty", 80), ("ninety", 90), ("hundred", 100), ("thousand", 1_000), ("million", 1_000_000),
        ])
}
