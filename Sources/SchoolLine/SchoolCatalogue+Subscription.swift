import Dialplans

/// The numbers that are tied to children, and the PIN of a number.
extension SchoolCatalogue {
    static let subscription = [standing, price, subscriptions, subscribe, unsubscribe, setPIN, removePIN]

    /// How the caller's number stands to the child who is open.
    private static let standing = ServiceDeclaration(
        "subscription-standing", inputs: [child: InputDeclaration(.child)], needs: [.admitted(child)],
        outcomes: [
            "subscribed": OutcomeDeclaration(),
            // Admitted and yet not subscribed: the child's ID code was given in this call, so the call is proved.
            "unsubscribed": OutcomeDeclaration(proves: true),
            "no-number": OutcomeDeclaration(),
        ])

    /// What a month of the subscription would cost the caller's number, by the settings.
    private static let price = ServiceDeclaration(
        "subscription-price", inputs: [child: InputDeclaration(.child)], needs: [.admitted(child)],
        outcomes: [
            "priced": OutcomeDeclaration(gives: ["price": GivenVariable(.money)]),
            // No price is set, or the number is subscribed already.
            "free": OutcomeDeclaration(),
        ])

    /// The children to whom the caller's number is subscribed, those of a closed school or an ended right among them. Of a number with a
    /// PIN none are told before it is given.
    private static let subscriptions = ServiceDeclaration(
        "subscriptions",
        outcomes: ["some": OutcomeDeclaration(gives: ["subscriptions": children]), "none": OutcomeDeclaration()])

    private static let subscribe = ServiceDeclaration(
        "subscribe", inputs: [child: InputDeclaration(.child)], needs: [.admitted(child), .proved], changes: true,
        outcomes: [
            "subscribed": OutcomeDeclaration(),
            "already": OutcomeDeclaration(),
            // The child has as many numbers as it may have.
            "full": OutcomeDeclaration(),
            "no-number": OutcomeDeclaration(),
        ])

    /// Admission is not needed: a parent may end the subscription of a child whose school is closed. Proof of the number is, as for its
    /// PIN below: the PIN, or the ID code of a child to whom the number is or was subscribed.
    private static let unsubscribe = ServiceDeclaration(
        "unsubscribe", inputs: [child: InputDeclaration(.child)], needs: [.proved], changes: true,
        outcomes: [
            // `children` are those who remain.
            "ended": OutcomeDeclaration(gives: ["children": children]),
            "ended-last": OutcomeDeclaration(),
            "not-subscribed": OutcomeDeclaration(),
        ])

    /// A PIN of six digits, given twice.
    private static let setPIN = ServiceDeclaration(
        "set-pin", inputs: ["pin": InputDeclaration(.code), "again": InputDeclaration(.code)], needs: [.proved], changes: true,
        outcomes: [
            "set": OutcomeDeclaration(),
            "different": OutcomeDeclaration(),
            // One digit six times, or a run such as 123456 and 654321.
            "weak": OutcomeDeclaration(),
            // The number is withheld, not trusted, or subscribed to no child.
            "not-subscribed": OutcomeDeclaration(),
        ])

    private static let removePIN = ServiceDeclaration(
        "remove-pin", needs: [.proved], changes: true,
        outcomes: ["removed": OutcomeDeclaration(), "none": OutcomeDeclaration()])
}
