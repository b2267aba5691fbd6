import Dialplans

/// What becomes of voice messages. Every one is kept when it is spoken, under the name of its variable; these give it its number to say.
extension SchoolCatalogue {
    static let messages = [messageNumber, absenceMessage]

    private static let message: [VariableName: InputDeclaration] = ["message": InputDeclaration(.number)]

    /// `ticket` is the number under which the administrators find it.
    private static let messageNumber = ServiceDeclaration(
        "message-number", inputs: message, changes: true, outcomes: ["kept": OutcomeDeclaration(gives: ["ticket": GivenVariable(.number)])])

    /// The message tells why the child is absent: it is kept as one of this child.
    private static let absenceMessage = ServiceDeclaration(
        "absence-message", inputs: message.merging([child: InputDeclaration(.child)]) { own, _ in own }, needs: [.admitted(child)],
        changes: true, outcomes: ["kept": OutcomeDeclaration(gives: ["ticket": GivenVariable(.number)])])
}
