import Dialplans

/// The last door before the ear: nothing is said of a child to whom the call is not admitted.
///
/// The proof of a dialplan shows that this never happens. The guard stands even so; whoever performs a call asks it before each `say`.
public enum PrivacyGuard {
    /// The things to say that tell of a child to whom the call is not admitted.
    public static func refusals(in effects: [Effect], for context: CallContext) -> [Say] {
        effects.compactMap { effect in
            guard case .say(let say) = effect else { return nil }
            return say.utterances.allSatisfy { allows($0, for: context) } ? nil : say
        }
    }

    /// The utterance tells of nobody, or only of children to whom the call is admitted.
    public static func allows(_ utterance: Utterance, for context: CallContext) -> Bool {
        utterance.values.values.allSatisfy { isAllowed($0, context) }
    }

    private static func isAllowed(_ value: Value, _ context: CallContext) -> Bool {
        if let child = value.about, !context.admitted.contains(child) { return false }
        guard case .list(let items) = value.content else { return true }
        return items.allSatisfy { item in
            (item.about.map(context.admitted.contains) ?? true) && item.values.values.allSatisfy { isAllowed($0, context) }
        }
    }
}
