import Dialplans

/// Which notices of a child go to the caller's number by SMS.
extension SchoolCatalogue {
    static let notices = [allNotices, switchNotice]

    /// Every kind, to choose one that is to change: `item` is its name, `told` says whether the number is `told` of it or `untold`.
    private static let allNotices = ServiceDeclaration(
        "notices", inputs: [child: InputDeclaration(.child)], needs: [.admitted(child), .proved], speaksOf: child,
        outcomes: [
            "some": OutcomeDeclaration(gives: ["notices": list(["notice": ["item": .choice, "told": .choice]])]),
            // The number is withheld, not trusted, or not subscribed to the child.
            "no-number": OutcomeDeclaration(),
        ])

    private static let switchNotice = ServiceDeclaration(
        "switch-notice", inputs: [child: InputDeclaration(.child), "notice": InputDeclaration(.choice)],
        needs: [.admitted(child), .proved], changes: true,
        outcomes: [
            // From now on the number is told.
            "told": OutcomeDeclaration(),
            "untold": OutcomeDeclaration(),
            "no-number": OutcomeDeclaration(),
        ])
}
