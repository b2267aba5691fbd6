import Dialplans
import Testing

@testable import Phrases

/// The examples of the law of 2009 and of resolution 55/2010 themselves, and names back in Cyrillic.
@Suite struct TransliterationTests {
    static let bulgarian = """
        Александър Aleksandar, София Sofia, Мария Maria, Щърбанов Shtarbanov, Ямбол Yambol, Ценка Tsenka, Жулиен Zhulien, Чавдар Chavdar,
        Юлия Yulia, Иван-Мила Ivan-Mila, български balgarski, МИЛА MILA, Кирил Й. Kiril Y., Гьоков Gyokov, Ивайло Ivaylo, Хисаря Hisarya,
        България Bulgaria, Джебел Dzhebel, Годзила Godzila, Йовков Yovkov, Бургас-Юг Burgas-Yug
        """
    static let ukrainian = """
        Алушта Alushta, Андрій Andrii, Борщагівка Borshchahivka, Гадяч Hadiach, Згурський Zghurskyi, Ґалаґан Galagan, Ґорґани Gorgany,
        Донецьк Donetsk, Рівне Rivne, Єнакієве Yenakiieve, Гаєвич Haievych, Короп'є Koropie, Медвин Medvyn, Михайленко Mykhailenko,
        Іванків Ivankiv, Їжакевич Yizhakevych, Кадиївка Kadyivka, Мар'їне Marine, Йосипівка Yosypivka, Стрий Stryi, Олексій Oleksii,
        Харків Kharkiv, Біла Bila, Щербухи Shcherbukhy, Гоща Hoshcha, Юрій Yurii, Корюківка Koriukivka, Яготин Yahotyn, Костянтин Kostiantyn,
        Знам'янка Znamianka, Феодосія Feodosiia
        """

    static func pairs(_ table: String) -> [(String, String)] {
        table.split { $0 == "," || $0 == "\n" }.compactMap { pair in
            let words = pair.split(separator: " ").map(String.init)
            let half = words.count / 2
            return words.isEmpty ? nil : (words[..<half].joined(separator: " "), words[half...].joined(separator: " "))
        }
    }

    @Test(arguments: pairs(bulgarian)) func byTheBulgarianLaw(cyrillic: String, latin: String) {
        for language in ["en", "es", "et"] as [LanguageCode] {
            #expect(Transliteration.name(cyrillic, from: "bg", to: language) == latin)
        }
    }

    @Test(arguments: pairs(ukrainian)) func byTheUkrainianResolution(cyrillic: String, latin: String) {
        #expect(Transliteration.name(cyrillic, from: "uk", to: "en") == latin)
    }

    @Test(arguments: [
        ("Maria", "Мария"), ("Shtarbanov", "Щарбанов"), ("Yulia", "Юлия"), ("Mari", "Мари"), ("Jüri", "Джюри"), ("Kõiv", "Къив"),
        ("Harry", "Харри"), ("Núñez", "Нунез"), ("O'Neill", "О'Неил"),
    ])
    func backToBulgarian(latin: String, cyrillic: String) { #expect(Transliteration.name(latin, from: "en", to: "bg") == cyrillic) }

    @Test(arguments: [
        ("et" as LanguageCode, "Jüri", "Йюри"), ("et", "Jaan", "Яан"), ("es", "José", "Хосе"), ("es", "Hugo", "Уго"),
        ("es", "Estrella", "Естрейа"),
    ])
    func backToBulgarianAsTheySound(language: LanguageCode, latin: String, cyrillic: String) {
        #expect(Transliteration.name(latin, from: language, to: "bg") == cyrillic)
    }

    @Test(arguments: [("Kharkiv", "Харків"), ("Shcherbukhy", "Щербухі"), ("Yurii", "Юріі"), ("Galagan", "Ґалаґан"), ("Mary", "Марі")])
    func backToUkrainian(latin: String, cyrillic: String) { #expect(Transliteration.name(latin, from: "en", to: "uk") == cyrillic) }

    @Test(arguments: [
        ("bg" as LanguageCode, "uk" as LanguageCode, "Велико Търново", "Велико Тирново"), ("bg", "uk", "Иван Щърба", "Іван Штирба"),
        ("bg", "uk", "Мария", "Марія"), ("uk", "bg", "Юрій", "Юрий"), ("uk", "bg", "Київ", "Киив"),
        ("uk", "bg", "Єгор Щербак", "Йегор Шчербак"),
        ("uk", "bg", "Знам'янка", "Знамянка"), ("uk", "bg", "Олексій", "Олексий"),
    ])
    func fromOneCyrillicToTheOther(from source: LanguageCode, to language: LanguageCode, name: String, spoken: String) {
        #expect(Transliteration.name(name, from: source, to: language) == spoken)
    }

    @Test func whatNeedsNoneStaysAsItIs() {
        #expect(Transliteration.name("Mari 7", from: "et", to: "en") == "Mari 7")
        #expect(Transliteration.name("Мила", from: "bg", to: "uk") == "Мила")
        #expect(Transliteration.name("Mila", from: "bg", to: "en") == "Mila")
        #expect(Transliteration.name("", from: "bg", to: "en") == "")
    }

    /// Every letter of an alphabet has its letters in the other: nothing is left that the voice would spell out.
    @Test(
        arguments: [("bg", "en"), ("bg", "uk"), ("uk", "bg"), ("uk", "en"), ("en", "bg"), ("et", "bg"), ("es", "uk"), ("et", "uk")]
            as [(LanguageCode, LanguageCode)])
    func everyLetterIsKnown(from source: LanguageCode, to language: LanguageCode) throws {
        let alphabet = try #require(Grammars.all[source]).words.alphabet
        let own = try #require(Grammars.all[language]).words.alphabet.union(["'"])
        for letter in alphabet.sorted() {
            #expect(Transliteration.name("\(letter)", from: source, to: language).allSatisfy(own.contains), "\(letter)")
        }
    }
}
