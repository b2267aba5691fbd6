import Dialplans

/// A phrase that has been read: literal text, placeholders, and choices among further patterns.
struct PhrasePattern: Hashable, Sendable {
    var parts: [Part] = []

    indirect enum Part: Hashable, Sendable {
        case literal(String)
        case value(VariableName, PhraseForm)
        /// By symbol; `other` is always there.
        case select(VariableName, [String: PhrasePattern])
        /// By exact number, then by plural category; `other` is always there.
        case plural(VariableName, exact: [Int: PhrasePattern], categories: [PluralCategory: PhrasePattern])
    }

    /// Each placeholder with the kinds that all its forms can speak.
    var placeholders: [VariableName: Set<ValueKind>] {
        var found: [VariableName: Set<ValueKind>] = [:]
        func add(_ name: VariableName, _ kinds: Set<ValueKind>) { found[name, default: kinds].formIntersection(kinds) }
        func visit(_ pattern: PhrasePattern) {
            for part in pattern.parts {
                switch part {
                case .literal: break
                case .value(let name, let form): add(name, form.kinds)
                case .select(let name, let branches):
                    add(name, [.choice, .language])
                    branches.values.forEach(visit)
                case .plural(let name, let exact, let categories):
                    add(name, [.number])
                    exact.values.forEach(visit)
                    categories.values.forEach(visit)
                }
            }
        }
        visit(self)
        return found
    }
}
