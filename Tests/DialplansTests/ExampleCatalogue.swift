import Dialplans

/// The services and phrases that the examples of `docs/dialplans.md` use, and the tests with them.
enum ExampleCatalogue {
    static let services = ServiceCatalogue([
        ServiceDeclaration(
            "recognise-caller",
            outcomes: [
                "known": OutcomeDeclaration(gives: ["children": GivenVariable(.list, items: ["child": ["item": .child]])]),
                "unknown": OutcomeDeclaration(),
            ]),
        ServiceDeclaration(
            "try-code", inputs: ["code": InputDeclaration(.code)], changes: true,
            outcomes: [
                "right": OutcomeDeclaration(gives: ["child": GivenVariable(.child)], admits: "child", proves: true),
                "wrong": OutcomeDeclaration(),
            ]),
        ServiceDeclaration(
            "open-child", inputs: ["child": InputDeclaration(.child)],
            outcomes: ["opened": OutcomeDeclaration(admits: "child"), "ended": OutcomeDeclaration()]),
        ServiceDeclaration(
            "news", inputs: ["child": InputDeclaration(.child), "which": InputDeclaration(.choice, choices: ["new", "all"])],
            needs: [.admitted("child")], speaksOf: "child",
            outcomes: [
                "some": OutcomeDeclaration(gives: [
                    "count": GivenVariable(.number, of: "child"),
                    "items": GivenVariable(
                        .list, of: "child",
                        items: ["mark": ["subject": .name, "mark": .mark, "day": .date], "remark": ["text": .text, "day": .date]]),
                ]),
                "none": OutcomeDeclaration(),
            ]),
        ServiceDeclaration(
            "timetable",
            inputs: [
                "child": InputDeclaration(.child), "day": InputDeclaration(.date, required: false),
                "weekday": InputDeclaration(.weekday, required: false), "from": InputDeclaration(.time, required: false),
                "language": InputDeclaration(.language, required: false), "lessons": InputDeclaration(.number, required: false),
                "note": InputDeclaration(.text, required: false),
            ], needs: [.admitted("child")], speaksOf: "child",
            outcomes: ["some": OutcomeDeclaration(gives: ["count": GivenVariable(.number, of: "child")]), "none": OutcomeDeclaration()]),
        ServiceDeclaration(
            "school-days", inputs: ["child": InputDeclaration(.child)], needs: [.admitted("child")], speaksOf: "child",
            outcomes: [
                "some": OutcomeDeclaration(gives: ["days": GivenVariable(.list, of: "child", items: ["day": ["item": .weekday]])]),
                "none": OutcomeDeclaration(),
            ]),
        ServiceDeclaration(
            "greeting", inputs: ["child": InputDeclaration(.child)], speaksOf: "child",
            outcomes: ["some": OutcomeDeclaration(gives: ["nickname": GivenVariable(.name, of: "child")])]),
        ServiceDeclaration(
            "unsubscribe", inputs: ["child": InputDeclaration(.child)], needs: [.proved], changes: true,
            outcomes: ["ended": OutcomeDeclaration()]),
        ServiceDeclaration(
            "leave-message", inputs: ["message": InputDeclaration(.number)], changes: true, outcomes: ["left": OutcomeDeclaration()]),
    ])

    /// The kinds of value that each form of a placeholder can say.
    static let forms: [String: Set<ValueKind>] = [
        "": [.text, .name, .child, .choice], "words": [.number], "key": [.number], "date": [.date], "weekday": [.weekday], "time": [.time],
        "mark": [.mark], "code": [.code],
    ]

    /// Makes a catalogue of lines such as `count: "You have {n, words} messages."`. A phrase whose key begins with `english-` has no Bulgarian.
    static func phrases(_ text: String) -> PhraseCatalogue {
        var phrases: [PhraseKey: [LanguageCode: PhraseDeclaration]] = [:]
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            var placeholders: [VariableName: Set<ValueKind>] = [:]
            for match in parts[1].matches(of: #/\{(?<name>[a-z-]+)(, (?<form>[a-z]+))?\}/#) {
                placeholders[VariableName(match.name)] = forms[String(match.form ?? "")] ?? []
            }
            let languages: [LanguageCode] = parts[0].hasPrefix("english-") ? ["en"] : ["en", "bg"]
            for language in languages {
                phrases[PhraseKey(parts[0]), default: [:]][language] = PhraseDeclaration(placeholders: placeholders)
            }
        }
        return PhraseCatalogue(phrases)
    }
}
