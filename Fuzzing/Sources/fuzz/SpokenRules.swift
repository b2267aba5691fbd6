import Dialplans
import Phrases

/// What may reach the voice: words. No digit in any writing, no markup, no control character, and never without end.
enum SpokenRules {
    static func check(_ text: String) {
        rule(!text.isEmpty && text.unicodeScalars.count <= SpokenText.longest, "\(text.unicodeScalars.count) letters are to be spoken")
        for scalar in text.unicodeScalars {
            rule(scalar.properties.numericType == nil || scalar.properties.isAlphabetic, "a number reaches the voice: \(scalar)")
            rule(!"<>&[]{}\\|=^`~".unicodeScalars.contains(scalar), "a sign reaches the voice: \(scalar)")
            switch scalar.properties.generalCategory {
            case .control, .format, .privateUse, .surrogate, .unassigned:
                rule(false, "U+\(String(scalar.value, radix: 16)) reaches the voice")
            default: break
            }
        }
    }
}
