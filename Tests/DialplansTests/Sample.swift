import Dialplans

/// Short ways to dialplans for the tests.
enum Sample {
    static let phrases = ExampleCatalogue.phrases(
        """
        hello: "Hello."
        bye: "Goodbye."
        ask: "Please enter."
        pick: "For {item} press {key, key}."
        pick-day: "For {weekday, weekday} press {key, key}."
        pick-weekday: "For {item, weekday} press {key, key}."
        of-child: "{child}"
        counted: "{count, words}"
        code-back: "{code, code}"
        mark: "{subject} {mark, mark} {day, date}"
        remark: "{text} {day, date}"
        english-only: "Hello."
        greet: "{nickname}"
        """)
    static let loader = DialplanLoader(services: ExampleCatalogue.services, phrases: phrases)

    /// A dialplan whose states are these; they begin in line 7.
    static func text(_ states: String, head: String = "keys: {}") -> String {
        """
        dialplan: sample
        numbers: any
        languages: [en]
        start: start
        defaults: { no-input: end, no-match: end, failed: end }
        \(head)
        states:
        \(states)
          end: { end: bye }

        """
    }

    static func faults(_ states: String, head: String = "keys: {}") -> [Fault] {
        loader.check(SourceText(file: "a.yaml", text: text(states, head: head)))
    }

    static func plan(_ states: String, head: String = "keys: {}") throws -> Dialplan {
        try loader.load(SourceText(file: "a.yaml", text: text(states, head: head)), version: "1")
    }
}

/// A fault as `LINE:COLUMN rule`.
extension Fault {
    var short: String { "\(place.line):\(place.column) \(rule.rawValue)" }
}
