import Testing

@testable import Phrases

/// Every ordinal from the first to the 9,999th: none is that of another number, and all but its last word is that of the number itself.
@Suite struct OrdinalPropertyTests {
    static let numbers = 1...9_999
    static let genders: [Gender] = [.masculine, .feminine, .neuter]

    @Test(arguments: genders) func bulgarian(_ gender: Gender) {
        let endings: [Gender: Character] = [.masculine: "и", .feminine: "а", .neuter: "о"]
        check(
            { BulgarianNumbers.ordinal($0, gender) }, { BulgarianNumbers.cardinal($0, .masculine) },
            ending: { $0.last == endings[gender] || gender == .masculine && $0.hasSuffix("ен") })
    }

    @Test(arguments: genders) func ukrainian(_ gender: Gender) {
        let endings: [Gender: Set<Character>] = [.masculine: ["й"], .feminine: ["а", "я"], .neuter: ["е", "є"]]
        check(
            { UkrainianOrdinals.ordinal($0, .nominative(gender)) }, { UkrainianNumbers.cardinal($0, .masculine) },
            ending: { $0.last.map { endings[gender]?.contains($0) == true } ?? false })
        for form in [UkrainianOrdinals.Form.genitive(gender), .locative(gender)] {
            check(
                { UkrainianOrdinals.ordinal($0, form) }, { UkrainianNumbers.cardinal($0, .masculine) },
                ending: { ["о", "ї", "й", "у"].contains($0.suffix(1)) })
        }
    }

    @Test(arguments: [EstonianNumbers.Case.nominative, .genitive]) func estonian(_ form: EstonianNumbers.Case) {
        check(
            { EstonianNumbers.ordinal($0, form) }, { EstonianNumbers.cardinal($0, .genitive) },
            ending: { form == .genitive ? $0.hasSuffix("a") || $0.hasSuffix("e") : $0.hasSuffix("s") || $0.hasSuffix("ne") })
    }

    @Test func english() {
        check(
            { EnglishNumbers.ordinal($0) }, { EnglishNumbers.cardinal($0) },
            ending: { word in ["st", "nd", "rd", "th"].contains { word.hasSuffix($0) } })
    }

    /// In Spanish each word of an ordinal is one.
    @Test(arguments: genders) func spanish(_ gender: Gender) {
        var known: Set<String> = []
        for number in Self.numbers {
            let words = SpanishNumbers.ordinal(number, gender)
            #expect(words.split(separator: " ").allSatisfy { $0.hasSuffix(gender == .feminine ? "a" : "o") }, "\(words)")
            #expect(known.insert(words).inserted, "\(words)")
        }
    }

    private func check(_ ordinal: (Int) -> String, _ cardinal: (Int) -> String, ending: (Substring) -> Bool) {
        var known: Set<String> = []
        for number in Self.numbers {
            let words = ordinal(number).split { $0 == " " || $0 == "-" }
            #expect(known.insert(words.joined(separator: " ")).inserted, "\(number): \(words)")
            #expect(words.last.map(ending) == true, "\(number): \(words)")
            guard number % 1000 > 0 else { continue }
            #expect(words.dropLast() == cardinal(number).split { $0 == " " || $0 == "-" }.dropLast(), "\(number): \(words)")
        }
    }
}
