import CallCore
import Dialplans

/// What the dialplan of a telephone switch says of a call besides what the switch knows, by name.
struct SwitchArguments {
    private let value: (String) -> String?

    init(_ value: @escaping (String) -> String?) { self.value = value }

    /// `nil` also for an empty one.
    subscript(name: String) -> String? { value(name).flatMap { $0.isEmpty ? nil : $0 } }

    var language: LanguageCode? {
        guard let text = self["lang"], (2...3).contains(text.utf8.count), text.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return nil
        }
        return LanguageCode(rawValue: text)
    }

    /// `attest=A`, or the `verstat` of the P-Asserted-Identity (3GPP TS 24.229, ATIS-1000082). What is not understood has failed.
    var attestation: Attestation? {
        if let said = self["attest"] { return Attestation(rawValue: said) ?? .failed }
        guard let verstat = self["verstat"], verstat != "No-TN-Validation" else { return nil }
        guard verstat.hasPrefix("TN-Validation-Passed") else { return .failed }
        return switch verstat.dropFirst("TN-Validation-Passed".count) {
        case "-A", "": .full
        case "-B": .partial
        case "-C": .gateway
        default: .failed
        }
    }
}

extension CallOffer {
    /// A number of which nobody knows where it ends is cut, for reading a very long one takes the square of its length. An empty one, and one
    /// that a switch calls unknown, is none.
    static func number(_ text: String?) -> String? {
        guard let text, !text.isEmpty, text != "unknown" else { return nil }
        return String(decoding: text.utf8.prefix(LineSettings.longestNumber), as: UTF8.self)
    }
}
