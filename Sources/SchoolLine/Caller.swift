import CallCore
import Domain

/// Who calls, as far as the network can be believed.
struct Caller: Hashable {
    /// The number, where nothing speaks against it; `nil`: nothing that belongs to a number is touched.
    let phone: PhoneNumber?

    init(_ offer: CallOffer, rules: LineRules) {
        var doubts: Set<CallerDoubt> = []
        if offer.withheld { doubts.insert(.withheld) }
        if offer.diverted != nil { doubts.insert(.diverted) }
        if offer.attestation == .failed { doubts.insert(.attestationFailed) }
        if !offer.gatewayTrusted { doubts.insert(.untrustedGateway) }
        phone = CallerNumber(offer.from.flatMap { PhoneNumber($0, region: rules.country) }, doubts: doubts).trusted
    }
}
