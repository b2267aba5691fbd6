import Domain
import Foundation
import Testing

@Suite struct GradeScaleTests {
    static let scales = Dictionary(
        uniqueKeysWithValues: ["bg", "et", "uk", "cl"].compactMap { name in
            let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../grade-scales/\(name).yaml")
            return (try? String(contentsOf: file, encoding: .utf8)).flatMap { try? GradeScale(yaml: $0) }.map { (name, $0) }
        })

    @Test(arguments: ["bg", "et", "uk", "cl"]) func theFilesOfTheCountriesAreScales(name: String) throws {
        let scale = try #require(Self.scales[name])
        #expect(scale.id.rawValue == name)
        let languages = ["bg", "en", "es", "et", "uk"].compactMap(Language.init)
        for band in scale.bands { #expect(languages.allSatisfy { band.names[$0] != nil }) }
        for symbol in scale.symbols where symbol.hundredths == nil { #expect(languages.allSatisfy { symbol.names[$0] != nil }) }
    }

    @Test(
        arguments: [
            ("bg", "6", "6", 600), ("bg", "6.00", "6", 600), ("bg", "5,5", "5.50", 550), ("bg", "5.5", "5.50", 550),
            ("bg", "2.01", "2.01", 201),
            ("bg", "осв.", "осв.", nil), ("et", "5", "5", 500), ("et", "A", "A", nil), ("uk", "12", "12", 1_200), ("uk", "н/а", "н/а", nil),
            ("cl", "7", "7.0", 700), ("cl", "6.5", "6.5", 650), ("cl", "6,50", "6.5", 650), ("cl", "EX", "EX", nil),
        ] as [(String, String, String, Int?)])
    func aMarkIsReadAsTheScaleWritesIt(name: String, text: String, symbol: String, hundredths: Int?) throws {
        let grade = try #require(Self.scales[name]?.grade(text))
        #expect(grade == Grade(symbol: symbol, hundredths: hundredths))
        #expect(Self.scales[name]?.grade(grade.symbol) == grade)
    }

    @Test(arguments: [
        ("bg", "1.99"), ("bg", "6.01"), ("bg", "7"), ("bg", "5.555"), ("bg", ""), ("bg", "six"), ("bg", "-6"),
        ("bg", "99999999999999999999"), ("et", "4.5"),
        ("et", "0"), ("uk", "13"), ("uk", "0"), ("uk", "7.5"), ("cl", "6.55"), ("cl", "0.9"), ("cl", "7.1"),
        ("bg", String(repeating: "6", count: 1_000)),
    ])
    func whatAScaleDoesNotKnowIsNoMark(name: String, text: String) throws { #expect(try #require(Self.scales[name]).grade(text) == nil) }

    @Test(arguments: [
        ("bg", 200, "слаб"), ("bg", 299, "слаб"), ("bg", 300, "среден"), ("bg", 349, "среден"), ("bg", 350, "добър"),
        ("bg", 450, "много добър"),
        ("bg", 549, "много добър"), ("bg", 550, "отличен"), ("bg", 600, "отличен"), ("uk", 399, "начално ниво"),
        ("uk", 1_000, "високо ниво"),
        ("cl", 399, "незадоволителен"),
    ])
    func aMeanHasTheNameOfItsBand(name: String, hundredths: Int, expected: String) throws {
        #expect(try #require(Self.scales[name]).bandName(of: hundredths, in: .bulgarian) == expected)
    }

    @Test(arguments: [
        ("bg", 299, false), ("bg", 300, true), ("et", 250, false), ("et", 300, true), ("uk", 390, false), ("uk", 400, true),
        ("cl", 390, false), ("cl", 400, true),
    ])
    func fromThePassLimitItIsAPass(name: String, hundredths: Int, isPass: Bool) throws {
        #expect(try #require(Self.scales[name]).isPass(hundredths) == isPass)
    }

    @Test(arguments: [
        ("", "not YAML"), ("[", "not YAML"), ("[]", "must be a mapping"), ("name: x", "symbols: is missing"),
        ("name: x\nsymbols: []\npass: 1", "must be a list of 1…200"),
        ("name: x\nsymbols:\n- {symbol: a, value: x}\npass: 1", "line 3: value"),
        ("name: x\nsymbols:\n- {symbol: a, value: 2}\n- {symbol: b, value: 1}\npass: 1", "from low to high"),
        ("name: x\nsymbols:\n- {symbol: a, value: 1}\n- {symbol: a, value: 2}\npass: 1", "stands twice"),
        ("name: x\nsymbols:\n- {symbol: a, value: 1}\npass: 9", "pass: must lie"),
        ("name: x\nsymbols:\n- {symbol: a, value: 1}\npass: 1\ncolour: red", "line 5: colour: unknown key"),
        ("name: x\nsymbols:\n- {symbol: a, value: 1, names: {bulgarian: b}}\npass: 1", "must be a language"),
        ("name: x\nsymbols:\n- {symbol: a, value: 1}\npass: 1\ndecimals: 3", "must be 0, 1 or 2"),
        ("name: x\nsymbols:\n- {symbol: a, value: 1}\npass: 1\nrange: {from: 1, to: 2, step: 0}", "step above 0"),
        ("# *x\nname: x\nsymbols: *x", "line 3: scale: anchors, aliases and tags"),
        (String(repeating: "a", count: 70_000), "longer than 64 kB"),
    ])
    func aWrongFileIsBlamedAtItsPlace(yaml: String, problem: String) {
        #expect { _ = try GradeScale(yaml: yaml) } throws: { "\($0)".contains(problem) }
    }
}
