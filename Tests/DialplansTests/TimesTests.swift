import Dialplans
import Testing

/// Where the time of callers goes.
@Suite struct TimesTests {
    /// Every phrase lasts a second in English, and two in Bulgarian.
    static let phrases = PhraseCatalogue(
        Sample.phrases.phrases.mapValues { translations in
            Dictionary(
                uniqueKeysWithValues: translations.map { language, declaration in
                    var declaration = declaration
                    declaration.milliseconds = language == "bg" ? 2_000 : 1_000
                    return (language, declaration)
                })
        })

    static let text = Sample.text(
        """
          start: { do: recognise-caller, on: { known: welcome, unknown: greeting } }
          welcome: { say: hello, then: pick }
          pick: { choose: children, as: child, say: pick, then: open, empty: end }
          open: { do: open-child, with: { child: child }, on: { opened: news, ended: end } }
          news: { do: news, with: { child: child, which: "new" }, on: { some: hear, none: end } }
          hear: { read: items, intro: hello, say: { mark: mark, remark: remark }, pause: 500ms, then: end, empty: end }
          greeting: { say: hello, then: menu }
          menu: { menu: hello, keys: { 1: enter, 2: lower, "#": end } }
          enter: { ask: code, say: ask, digits: 4..6, then: try }
          try: { do: try-code, with: { code: code }, on: { right: news, wrong: end } }
          lower: { menu: hello, keys: { 3: enter, 4: again } }
          again: { do: recognise-caller, on: { known: news-at-once, unknown: end } }
          news-at-once: { choose: children, as: child, say: pick, then: open, empty: end }
        """
    ).replacing("[en]", with: "[en, bg]")

    static func times(_ pace: Pace = Pace(), _ text: String = text) throws -> DialplanTimes {
        let loader = DialplanLoader(services: ExampleCatalogue.services, phrases: phrases)
        return DialplanTimes(try loader.load(SourceText(file: "a.yaml", text: text), version: "1"), phrases: phrases, pace: pace)
    }

    @Test func everyOptionHasItsFewestKeysAndItsTime() throws {
        let options = try Self.times().options()
        let told = options.map {
            "\($0.menu) \($0.key) \($0.target) \($0.effort.keys) \($0.effort.time["en"] ?? 0) \($0.effort.time["bg"] ?? 0)"
        }
        // The greeting and the menu are heard to their end; a key takes half a second.
        let expected = [
            "menu # end 1 2500 4500", "menu 1 enter 1 2500 4500", "menu 2 lower 1 2500 4500", "lower 3 enter 2 4000 7000",
            "lower 4 again 2 4000 7000",
        ]
        #expect(told == expected)
    }

    @Test func theNewsOfAKnownCallerNeedNoKey() throws {
        let times = try Self.times()
        let known = try #require(times.effort(until: "news", after: "known", of: "recognise-caller"))
        #expect(known.keys == 0 && known.time == ["en": 1_000, "bg": 2_000])
        // The lower menu leads back to the recognition: three prompts and two keys.
        let unknown = try #require(times.effort(until: "news", after: "unknown", of: "recognise-caller"))
        #expect(unknown.keys == 2 && unknown.time == ["en": 4_000, "bg": 7_000])
        #expect(times.effort(until: "timetable", after: "known", of: "recognise-caller") == nil)
    }

    /// One more prompt before the menu delays all its options, and those behind them.
    @Test func whatIsLongerIsToldInSeconds() throws {
        let longer = Self.text.replacing("then: menu }", with: "then: greeting-2 }\n  greeting-2: { say: hello, then: menu }")
        let (old, new) = (try Self.times(), try Self.times(Pace(), longer))
        #expect(TimeDifference(from: old, to: new, in: "en").sentences == ["1 s longer to *again*, *end*, *enter*, *lower*."])
        #expect(TimeDifference(from: new, to: old, in: "bg").sentences == ["2 s shorter to *again*, *end*, *enter*, *lower*."])
        #expect(TimeDifference(from: old, to: old, in: "en").sentences.isEmpty)
    }

    @Test func whatMayBeHeardBeforeAKeyIsKnown() throws {
        #expect(try Self.times().phrases(after: "known", of: "recognise-caller").isSuperset(of: ["hello", "mark", "remark"]))
        #expect(try Self.times().phrases(after: "known", of: "timetable").isEmpty)
    }

    @Test func callsCostWhatTheirCallersDo() throws {
        var pace = Pace()
        pace.items = 4
        let times = try Self.times(pace)
        let plan = try DialplanLoader(services: ExampleCatalogue.services, phrases: Self.phrases).load(
            SourceText(file: "a.yaml", text: Self.text), version: "1")
        let mix = try CallerMix(
            SourceText(
                file: "mix.yaml",
                text: """
                    callers:
                      - { share: 3, way: [start, welcome, pick, open, news, hear, end] }
                      - { share: 1, way: [start, greeting, menu, lower] }
                    """), for: plan)
        // Four items with their pauses, an introduction, a welcome and a goodbye: 9 s. The other hears three prompts and presses a key: 3.5 s.
        #expect(times.meanCall(of: mix)?["en"] == (3 * 9_000.0 + 3_500) / 4)
        #expect(times.meanCall(of: CallerMix([])) == nil)
    }

    @Test(arguments: [
        ("", ["1:1 empty"]), ("callers: x", ["1:10 wrong-type"]), ("callers: []", ["1:10 empty"]),
        ("mix: []", ["1:1 missing-key", "1:1 unknown-key"]),
        ("callers: [{ share: many, way: [strat], who: me }]", ["1:20 bad-count", "1:32 unknown-state", "1:40 unknown-key"]),
        ("callers: [{ share: 0, way: [] }]", ["1:20 out-of-range", "1:28 empty"]), ("callers: &a [*a]", ["1:10 anchor", "1:14 alias"]),
    ])
    func aMixThatIsWrongIsRefused(text: String, faults: [String]) throws {
        let plan = try DialplanLoader(services: ExampleCatalogue.services, phrases: Self.phrases).load(
            SourceText(file: "a.yaml", text: Self.text), version: "1")
        let refusal = #expect(throws: DialplanFaults.self) { try CallerMix(SourceText(file: "mix.yaml", text: text), for: plan) }
        #expect(refusal?.faults.map(\.short) == faults)
    }
}
