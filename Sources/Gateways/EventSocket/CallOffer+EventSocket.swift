import CallCore
import Dialplans

extension CallOffer {
    /// A call as FreeSWITCH tells of it. Variables `schoolbell_NAME` that the dialplan has set have the last word: `to`, `from`, `withheld`,
    /// `attest`, `verstat`, `diverted`, `lang`.
    init(_ channel: EventSocketFields, id: CallID, trusted: Bool) {
        let said = SwitchArguments { channel["variable_schoolbell_" + $0] }
        self.init(
            id: id, from: Self.number(said["from"] ?? channel["Caller-Caller-ID-Number"]),
            to: Self.number(said["to"] ?? channel["Caller-Destination-Number"]) ?? "",
            withheld: said["withheld"] == "1" || channel["Caller-Privacy-Hide-Number"] == "true",
            attestation: said.attestation, diverted: Self.number(said["diverted"] ?? channel["Caller-RDNIS"]), language: said.language,
            gatewayTrusted: trusted)
    }
}
