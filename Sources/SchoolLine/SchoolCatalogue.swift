public import Dialplans

/// The services of the school line: what a dialplan may ask, what each needs, and what it gives back.
///
/// What they need is the base of the proof of privacy, so it is declared here and nowhere else.
public enum SchoolCatalogue {
    public static let services = ServiceCatalogue(caller + subscription + diary + news + report + messages + notices)
}

/// Shapes that several declarations share.
extension SchoolCatalogue {
    /// The input that names the child, as a variable.
    static let child: VariableName = "child"

    /// A list of children to choose from. It tells of no child yet: the names are those under which the number itself is subscribed.
    static let children = GivenVariable(.list, items: ["child": ["item": .child]])

    /// A value that tells of the child.
    static func ofChild(_ kind: ValueKind) -> GivenVariable {
        GivenVariable(kind, of: child)
    }

    /// A list that tells of the child.
    static func list(_ items: [ItemKind: [VariableName: ValueKind]]) -> GivenVariable {
        GivenVariable(.list, of: child, items: items)
    }

    /// A service that reads aloud from the diary of a child to whom the call is admitted.
    static func reading(
        _ name: ServiceName, inputs: [VariableName: InputDeclaration] = [:], outcomes: [OutcomeName: OutcomeDeclaration]
    ) -> ServiceDeclaration {
        ServiceDeclaration(
            name, inputs: inputs.merging([child: InputDeclaration(.child)]) { own, _ in own }, needs: [.admitted(child)], speaksOf: child,
            outcomes: outcomes)
    }
}
