import Dialplans
import Domain
import Testing

@testable import Phrases

@Suite struct SpokenFormsTests {
    static let book = PhraseBook(
        (["bg", "en"] as [LanguageCode]).map { PhraseFile(language: $0, name: "\($0).yaml", text: SpokenCase.phrases) },
        scales: [bulgarianScale, chileanScale].compactMap { try? GradeScale(yaml: $0) })

    static let bulgarianScale = """
        name: bg
        pass: 3.00
        range: {from: 2.00, to: 6.00, step: 0.01}
        symbols: [{symbol: "2", value: 2}, {symbol: "6", value: 6}, {symbol: "осв.", names: {bg: освободен, en: exempt}}]
        bands:
          - {from: 2.00, names: {bg: слаб, en: poor}}
          - {from: 3.00, names: {bg: среден, en: fair}}
          - {from: 3.50, names: {bg: добър, en: good}}
          - {from: 4.50, names: {bg: много добър, en: very good}}
          - {from: 5.50, names: {bg: отличен, en: excellent}}
        """

    static let chileanScale = """
        name: cl
        decimals: 1
        pass: 4.0
        range: {from: 1.0, to: 7.0, step: 0.1}
        symbols: [{symbol: "1.0", value: 1}, {symbol: "7.0", value: 7}]
        bands: [{from: 5.0, names: {bg: добър, en: good}}, {from: 6.0, names: {bg: много добър, en: very good}}]
        """

    @Test(arguments: SpokenCase.all(bulgarianTable)) func bulgarian(_ spoken: SpokenCase) throws { try check(spoken, in: "bg") }

    @Test(arguments: SpokenCase.all(englishTable)) func english(_ spoken: SpokenCase) throws { try check(spoken, in: "en") }

    @Test func tablesAreLarge() {
        #expect(SpokenCase.all(bulgarianTable).count >= 150)
        #expect(SpokenCase.all(englishTable).count >= 150)
        #expect(Self.book.faults.isEmpty, "\(Self.book.faults)")
    }

    private func check(_ spoken: SpokenCase, in language: LanguageCode) throws {
        let content = try #require(spoken.content)
        let pieces = try Self.book.render(PhraseKey(spoken.form), ["x": Value(content)], in: language)
        #expect(pieces.map(\.spoken.text) == [spoken.words])
    }
}
