import Dialplans

/// The news of a child: what the school has entered.
extension SchoolCatalogue {
    static let news = [newsService, sealedHealth]

    /// Entries as items: the caller's unheard ones first, then (with `all`) the rest, newest first.
    private static let newsService = reading(
        "news", inputs: ["which": InputDeclaration(.choice, choices: ["new", "all"])],
        outcomes: [
            "some": OutcomeDeclaration(gives: entries),
            "none": OutcomeDeclaration(),
            // The class has no fresh entry; `last` is the date of the last, `items` may be empty.
            "stale": OutcomeDeclaration(gives: entries.merging(["last": ofChild(.date)]) { own, _ in own }),
            // Nothing was ever entered for the class.
            "never": OutcomeDeclaration(),
        ])

    /// Whether there is an unheard health message whose text this call may not hear for want of proof.
    private static let sealedHealth = reading("sealed-health", outcomes: ["some": OutcomeDeclaration(), "none": OutcomeDeclaration()])

    private static let entries: [VariableName: GivenVariable] = ["count": ofChild(.number), "items": list(entryKinds)]

    /// `when` (today, yesterday, tomorrow, other) is how `day` stands to the call's own day at the school.
    private static let entryKinds: [ItemKind: [VariableName: ValueKind]] = [
        // change: new, corrected; what: current, test, term, year.
        "mark": ["subject": .name, "mark": .mark, "what": .choice, "change": .choice, "day": .date, "when": .choice],
        // what: absent, late; excuse: excused, unexcused.
        "absence": [
            "subject": .name, "lesson": .number, "what": .choice, "excuse": .choice, "change": .choice, "day": .date, "when": .choice,
        ],
        "praise": remark,
        "remark": remark,
        "health": remark,
        // A health entry in a call without proof: that there is one, and nothing of it.
        "health-notice": ["day": .date, "when": .choice],
        "meeting": meeting,
        "test": test,
    ]

    static let remark: [VariableName: ValueKind] = ["text": .text, "day": .date, "when": .choice]
    static let meeting: [VariableName: ValueKind] = ["day": .date, "when": .choice, "time": .time, "place": .text, "text": .text]
    static let test: [VariableName: ValueKind] = ["subject": .name, "title": .text, "day": .date, "when": .choice]
}
