import Dialplans
import Domain
import Testing

@testable import Phrases

@Suite struct SpokenFormsTests {
    static let book = PhraseBook(
        (["bg", "en", "es", "et", "uk"] as [LanguageCode]).map { PhraseFile(language: $0, name: "\($0).yaml", text: SpokenCase.phrases) },
        scales: [bulgarianScale, chileanScale].compactMap { try? GradeScale(yaml: $0) })

    static let bulgarianScale = """
        name: bg
        pass: 3.00
        range: {from: 2.00, to: 6.00, step: 0.01}
        symbols: [{symbol: "2", value: 2}, {symbol: "6", value: 6}, {symbol: "осв.", names: {bg: освободен, en: exempt, es: exento, et: vabastatud, uk: звільнено}}]
        bands:
          - {from: 2.00, names: {bg: слаб, en: poor, es: insuficiente, et: puudulik, uk: слабо}}
          - {from: 3.00, names: {bg: среден, en: fair, es: suficiente, et: rahuldav, uk: задовільно}}
          - {from: 3.50, names: {bg: добър, en: good, es: bueno, et: hea, uk: добре}}
          - {from: 4.50, names: {bg: много добър, en: very good, es: muy bueno, et: väga hea, uk: дуже добре}}
          - {from: 5.50, names: {bg: отличен, en: excellent, es: excelente, et: suurepärane, uk: відмінно}}
        """

    static let chileanScale = """
        name: cl
        decimals: 1
        pass: 4.0
        range: {from: 1.0, to: 7.0, step: 0.1}
        symbols: [{symbol: "1.0", value: 1}, {symbol: "7.0", value: 7}]
        bands: [{from: 5.0, names: {bg: добър, en: good, es: bueno, et: hea, uk: добре}}, {from: 6.0, names: {bg: много добър, en: very good, es: muy bueno, et: väga hea, uk: дуже добре}}]
        """

    @Test(arguments: SpokenCase.all(bulgarianTable + "\n" + SumTables.bulgarian)) func bulgarian(_ spoken: SpokenCase) throws {
        try check(spoken, in: "bg")
    }

    @Test(arguments: SpokenCase.all(englishTable + "\n" + SumTables.english)) func english(_ spoken: SpokenCase) throws {
        try check(spoken, in: "en")
    }

    @Test(arguments: SpokenCase.all(spanishTable + "\n" + SumTables.spanish)) func spanish(_ spoken: SpokenCase) throws {
        try check(spoken, in: "es")
    }

    @Test(arguments: SpokenCase.all(estonianTable + "\n" + SumTables.estonian)) func estonian(_ spoken: SpokenCase) throws {
        try check(spoken, in: "et")
    }

    @Test(arguments: SpokenCase.all(ukrainianTable + "\n" + SumTables.ukrainian)) func ukrainian(_ spoken: SpokenCase) throws {
        try check(spoken, in: "uk")
    }

    @Test func tablesAreLarge() {
        for table in [bulgarianTable, englishTable, spanishTable, estonianTable, ukrainianTable] {
            #expect(SpokenCase.all(table).count >= 150)
        }
        #expect(Self.book.faults.isEmpty, "\(Self.book.faults)")
    }

    private func check(_ spoken: SpokenCase, in language: LanguageCode) throws {
        let content = try #require(spoken.content)
        let pieces = try Self.book.render(PhraseKey(spoken.form), ["x": Value(content)], in: language)
        #expect(pieces.map(\.spoken.text) == [spoken.words])
    }
}
