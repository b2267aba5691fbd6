import Dialplans
import Testing

/// A call that is held with a service that is killed in it: who calls, and what is pressed on hearing what.
struct KilledCall: Sendable, CustomTestStringConvertible {
    enum Caller {
        /// The number is subscribed to a child.
        case subscribed
        /// The number is nobody's; `C` among its keys is the code of a child.
        case unknown
        /// It dials a number that nobody answers.
        case astray
    }

    let testDescription: String
    let caller: Caller
    /// On hearing the beginning of this phrase these keys are pressed: `h` hangs up.
    let steps: [(hears: PhraseKey, presses: String)]

    /// How many calls are in the journal of calls then: a ring that is refused is none.
    var calls: Int {
        switch caller {
        case .subscribed, .unknown: 1
        case .astray: 0
        }
    }

    private init(_ name: String, _ caller: Caller, _ steps: [(PhraseKey, String)]) {
        testDescription = name
        self.caller = caller
        self.steps = steps.map { (hears: $0.0, presses: $0.1) }
    }

    /// The promises that a service writes down, in one call each, and the ends of calls.
    static let all: [KilledCall] = [
        KilledCall("subscribes", .unknown, [("code-menu", "1"), ("enter-code", "C"), ("main-menu", "8"), ("subscribe-menu", "1"), end]),
        KilledCall("has a report made", .subscribed, [("main-menu", "5"), end]),
        KilledCall(
            "sets a PIN", .subscribed,
            proved("3") + [("pin-menu", "1"), ("new-pin", "581726"), ("repeat-pin", "581726"), ("pin-set", ""), end]),
        KilledCall(
            "ends a subscription", .subscribed, proved("2") + [("pick-to-end", "1"), ("confirm-end", "1"), ("unsubscribed", "h")]),
        KilledCall("hears all the news", .subscribed, [("main-menu", "1"), end]),
        KilledCall("leaves the news", .subscribed, [("news-intro", "9"), end]),
        KilledCall("hears marks", .subscribed, [("main-menu", "2"), end]),
        KilledCall("hears absences", .subscribed, [("main-menu", "3"), end]),
        KilledCall("asks for a timetable", .subscribed, [("main-menu", "4"), ("timetable-menu", "1"), ("no-timetable", ""), end]),
        KilledCall("hears remarks", .subscribed, [("main-menu", "6"), end]),
        KilledCall("hears of no meetings", .subscribed, [("main-menu", "7"), end]),
        KilledCall("gives a code", .unknown, [("code-menu", "1"), ("enter-code", "C"), end]),
        KilledCall("gives a wrong code first", .unknown, [("code-menu", "1"), ("enter-code", "111122223333"), ("enter-code", "C"), end]),
        KilledCall(
            "gives wrong codes", .unknown,
            [("code-menu", "1"), ("enter-code", "111122223333"), ("enter-code", "999988887777"), ("enter-code", "123412341234")]),
        KilledCall("hangs up in a code", .unknown, [("code-menu", "1"), ("enter-code", "48392h")]),
        KilledCall("asks for an operator", .subscribed, [("main-menu", "0"), ("after-desk", "h")]),
        KilledCall("hangs up at once", .subscribed, [("welcome", "h")]),
        KilledCall("keys ahead", .subscribed, [("welcome", "5"), end]),
        KilledCall("has it repeated", .subscribed, [("main-menu", "#"), end]),
        KilledCall("dials a wrong number", .astray, []),
    ]

    private static let end: (PhraseKey, String) = ("main-menu", "h")

    private static func proved(_ key: String) -> [(PhraseKey, String)] {
        [("main-menu", "8"), ("subscription-menu", key), ("prove-code", "C")]
    }
}
