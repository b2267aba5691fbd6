import Dialplans

/// Pages of the diary that a caller asks for.
extension SchoolCatalogue {
    static let diary = [marks, absences, schoolDays, timetable, remarks, meetings]

    /// One item for each subject of this school year, in the order of the school's subjects; the marks oldest first.
    private static let marks = reading(
        "marks",
        outcomes: [
            "some": OutcomeDeclaration(gives: [
                "subjects": list([
                    "one-mark": ["subject": .name, "first": .mark],
                    "two-marks": ["subject": .name, "first": .mark, "second": .mark, "average": .average],
                    "three-marks": ["subject": .name, "first": .mark, "second": .mark, "third": .mark, "average": .average],
                    // The last three of `count`.
                    "more-marks": [
                        "subject": .name, "count": .number, "first": .mark, "second": .mark, "third": .mark, "average": .average,
                    ],
                    // Several marks, none of them numeric: the last one.
                    "no-average": ["subject": .name, "count": .number, "first": .mark],
                ])
            ]),
            "none": OutcomeDeclaration(),
        ])

    /// Counts of this school year, and the recent ones, newest first.
    private static let absences = reading(
        "absences",
        outcomes: [
            "some": OutcomeDeclaration(gives: [
                "unexcused": ofChild(.number), "excused": ofChild(.number), "late": ofChild(.number),
                "absences": list([
                    // what: absent, late; excuse: excused, unexcused.
                    "absence": ["subject": .name, "lesson": .number, "what": .choice, "excuse": .choice, "day": .date, "when": .choice],
                    // How many per cent of the lessons that were held the child was in: the last one, where it was not in all of them.
                    "attendance": ["attendance": .percent],
                ]),
            ]),
            "none": OutcomeDeclaration(),
        ])

    /// The weekdays that have lessons in the class's timetable, to choose from.
    private static let schoolDays = reading(
        "school-days",
        outcomes: [
            "some": OutcomeDeclaration(gives: ["days": list(["day": ["item": .weekday]])]),
            "none": OutcomeDeclaration(),
        ])

    /// The lessons of a day: `day`, or the next one that is the `weekday` (today counts); exactly one of the two is given.
    private static let timetable = reading(
        "timetable",
        inputs: [
            "day": InputDeclaration(.choice, required: false, choices: ["today", "tomorrow"]),
            "weekday": InputDeclaration(.weekday, required: false),
        ],
        outcomes: [
            "some": OutcomeDeclaration(gives: [
                "date": ofChild(.date), "count": ofChild(.number),
                "lessons": list(["lesson": ["lesson": .number, "subject": .name, "starts": .time, "ends": .time]]),
            ]),
            // A weekend, a holiday, or a day without lessons in the class's timetable.
            "free": OutcomeDeclaration(gives: ["date": ofChild(.date)]),
            // The school has entered no timetable for the class.
            "none": OutcomeDeclaration(),
        ])

    private static let remarks = reading(
        "remarks",
        outcomes: [
            "some": OutcomeDeclaration(gives: ["count": ofChild(.number), "remarks": list(["praise": remark, "remark": remark])]),
            "none": OutcomeDeclaration(),
        ])

    /// What is to come, the soonest first.
    private static let meetings = reading(
        "meetings",
        outcomes: [
            "some": OutcomeDeclaration(gives: ["count": ofChild(.number), "meetings": list(["meeting": meeting, "test": test])]),
            "none": OutcomeDeclaration(),
        ])
}
