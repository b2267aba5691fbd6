import CallCore
import Dialplans

extension CallOffer {
    /// A call as Asterisk tells of it. Arguments of the dialplan, as `name=value`, have the last word: `to`, `from`, `withheld`, `attest`,
    /// `verstat`, `diverted`, `lang`.
    init(_ environment: AGIEnvironment, id: CallID, trusted: Bool) {
        let said = SwitchArguments { environment.arguments[$0] }
        let presentation = environment["callingpres"].flatMap(Int.init) ?? 0
        self.init(
            id: id, from: Self.number(said["from"] ?? environment["callerid"]),
            to: Self.number(said["to"] ?? environment["dnid"] ?? environment["extension"]) ?? "",
            withheld: said["withheld"] == "1" || Self.isWithheld(presentation),
            attestation: said.attestation, diverted: Self.number(said["diverted"] ?? environment["rdnis"]),
            language: said.language, gatewayTrusted: trusted && !environment.isForged)
    }

    /// Bits 6 and 7 of the presentation indicator (ITU-T Q.931, octet 3a): restricted, or not available.
    private static func isWithheld(_ presentation: Int) -> Bool { presentation & 0x60 != 0 }
}
