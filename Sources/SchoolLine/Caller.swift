import CallCore
import Dialplans
import Domain

/// Who calls, as far as the network can be believed.
struct Caller: Hashable {
    /// The number, where nothing speaks against it; `nil`: nothing that belongs to a number is touched.
    let phone: PhoneNumber?
    /// The language of the country that the number is shown with, whether or not it is believed: that tells nothing of its owner.
    let languageOfCountry: LanguageCode?

    init(_ offer: CallOffer, rules: LineRules) {
        var doubts: Set<CallerDoubt> = []
        if offer.withheld { doubts.insert(.withheld) }
        if offer.diverted != nil { doubts.insert(.diverted) }
        if offer.attestation == .failed { doubts.insert(.attestationFailed) }
        if !offer.gatewayTrusted { doubts.insert(.untrustedGateway) }
        let number = offer.from.flatMap { PhoneNumber($0, region: rules.country) }
        phone = CallerNumber(number, doubts: doubts).trusted
        languageOfCountry = number.flatMap { CountryLanguage.of($0) }.map { LanguageCode($0) }
    }
}
