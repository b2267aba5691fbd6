import Dialplans

/// Who calls, and whose child is spoken of.
extension SchoolCatalogue {
    static let caller = [recogniseCaller, checkPIN, tryCode, openChild, proof]

    /// `known` and `pin` are given for a trusted number only; `withheld` for every caller whose number cannot be trusted.
    /// In a call that has given the number's PIN, or the ID code of one of its children, `pin` and `pin-locked` give way to `known`. A
    /// number without children is `unknown`, whether it has a PIN or not.
    private static let recogniseCaller = ServiceDeclaration(
        "recognise-caller",
        outcomes: [
            "known": OutcomeDeclaration(gives: ["children": children]),
            "pin": OutcomeDeclaration(),
            "pin-locked": OutcomeDeclaration(),
            "unknown": OutcomeDeclaration(),
            "withheld": OutcomeDeclaration(),
        ])

    /// A PIN that is right while the lock runs is `locked` too: it is not looked at.
    private static let checkPIN = ServiceDeclaration(
        "check-pin", inputs: ["pin": InputDeclaration(.code)], changes: true,
        outcomes: [
            "right": OutcomeDeclaration(gives: ["children": children], proves: true),
            "wrong": OutcomeDeclaration(),
            "locked": OutcomeDeclaration(),
        ])

    /// `wrong` stands for codes that do not exist, that belong to a child who has left, and to a school that is not active.
    private static let tryCode = ServiceDeclaration(
        "try-code", inputs: ["code": InputDeclaration(.code)], changes: true,
        outcomes: [
            "right": OutcomeDeclaration(gives: [child: GivenVariable(.child)], admits: child, proves: true),
            "wrong": OutcomeDeclaration(),
            // The last wrong one that this call may try, and any after it.
            "exhausted": OutcomeDeclaration(),
            // A ceiling of the day is reached: the code is not looked at before midnight.
            "locked": OutcomeDeclaration(),
            // A guardian with this number has lost the right to the child.
            "ended": OutcomeDeclaration(),
        ])

    private static let openChild = ServiceDeclaration(
        "open-child", inputs: [child: InputDeclaration(.child)],
        outcomes: [
            // `child` is given anew, so that a variable of this name can always be one to whom the call is admitted.
            "opened": OutcomeDeclaration(gives: [child: GivenVariable(.child)], admits: child),
            // The school is not active; `since` is the date of the last entry of the school, and tells of no child.
            "inactive": OutcomeDeclaration(gives: ["since": GivenVariable(.date)]),
            // Not active, and nothing was ever entered.
            "never-active": OutcomeDeclaration(),
            // The child has left or the right was ended: the same words for both.
            "ended": OutcomeDeclaration(),
        ])

    /// Whether this call has given the number's PIN, or the ID code of a child to whom the number is or was subscribed.
    private static let proof = ServiceDeclaration(
        "proof", outcomes: ["given": OutcomeDeclaration(proves: true), "missing": OutcomeDeclaration()])
}
