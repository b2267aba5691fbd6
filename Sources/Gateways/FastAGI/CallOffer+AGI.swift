import CallCore
import Dialplans

extension CallOffer {
    /// A call as Asterisk tells of it. Arguments of the dialplan, as `name=value`, have the last word: `to`, `from`, `withheld`, `attest`,
    /// `verstat`, `diverted`, `lang`.
    init(_ environment: AGIEnvironment, id: CallID, trusted: Bool) {
        let arguments = environment.arguments
        let presentation = environment["callingpres"].flatMap(Int.init) ?? 0
        self.init(
            id: id, from: Self.number(arguments["from"] ?? environment["callerid"]),
            to: Self.number(arguments["to"] ?? environment["dnid"] ?? environment["extension"]) ?? "",
            withheld: arguments["withheld"] == "1" || Self.isWithheld(presentation),
            attestation: Self.attestation(arguments), diverted: Self.number(arguments["diverted"] ?? environment["rdnis"]),
            language: arguments["lang"].flatMap(Self.language), gatewayTrusted: trusted && !environment.isForged)
    }

    /// Bits 6 and 7 of the presentation indicator (ITU-T Q.931, octet 3a): restricted, or not available.
    private static func isWithheld(_ presentation: Int) -> Bool { presentation & 0x60 != 0 }

    private static func number(_ text: String?) -> String? {
        guard let text, !text.isEmpty else { return nil }
        return String(decoding: text.utf8.prefix(LineSettings.longestNumber), as: UTF8.self)
    }

    private static func language(_ text: String) -> LanguageCode? {
        (2...3).contains(text.utf8.count) && text.utf8.allSatisfy { (0x61...0x7A).contains($0) } ? LanguageCode(rawValue: text) : nil
    }

    /// `attest=A`, or the `verstat` of the P-Asserted-Identity (3GPP TS 24.229, ATIS-1000082).
    private static func attestation(_ arguments: [String: String]) -> Attestation? {
        if let said = arguments["attest"], !said.isEmpty { return Attestation(rawValue: said) ?? .failed }
        guard let verstat = arguments["verstat"], !verstat.isEmpty, verstat != "No-TN-Validation" else { return nil }
        guard verstat.hasPrefix("TN-Validation-Passed") else { return .failed }
        return switch verstat.dropFirst("TN-Validation-Passed".count) {
        case "-A", "": .full
        case "-B": .partial
        case "-C": .gateway
        default: .failed
        }
    }
}
