import CICU
import Dialplans

/// The categories by which languages tell numbers apart (CLDR).
enum PluralCategory: String, Hashable, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}

/// Which category a number has in a language, by ICU.
final class PluralRules: Sendable {
    // ICU's PluralRules are immutable and may be asked from several threads.
    private nonisolated(unsafe) let rules: OpaquePointer?

    init(_ language: LanguageCode) { rules = schoolbell_plural_rules_open(language.rawValue) }

    deinit { rules.map(schoolbell_plural_rules_close) }

    func category(of number: Int) -> PluralCategory {
        guard let rules else { return .other }
        switch schoolbell_plural_of(rules, Int64(number)) {
        case SCHOOLBELL_PLURAL_ZERO: return .zero
        case SCHOOLBELL_PLURAL_ONE: return .one
        case SCHOOLBELL_PLURAL_TWO: return .two
        case SCHOOLBELL_PLURAL_FEW: return .few
        case SCHOOLBELL_PLURAL_MANY: return .many
        default: return .other
        }
    }
}
