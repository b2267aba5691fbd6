public import Dialplans

/// A call that a gateway offers: what is known when it rings.
public struct CallOffer: Codable, Hashable, Sendable {
    public var id: CallID
    /// The caller's number in whatever spelling the network gave; `nil` where it is withheld or absent.
    public var from: String?
    public var to: String
    public var withheld: Bool
    /// How the network vouches for the number (ATIS-1000074, STIR/SHAKEN); `nil`: it says nothing.
    public var attestation: Attestation?
    /// The number that passed the call on.
    public var diverted: String?
    public var language: LanguageCode?
    /// The gateway is configured as one whose caller numbers may be believed.
    public var gatewayTrusted: Bool

    public init(
        id: CallID, from: String?, to: String, withheld: Bool = false, attestation: Attestation? = nil, diverted: String? = nil,
        language: LanguageCode? = nil, gatewayTrusted: Bool = true
    ) {
        self.id = id
        self.from = withheld ? nil : from
        self.to = to
        self.withheld = withheld
        self.attestation = attestation
        self.diverted = diverted
        self.language = language
        self.gatewayTrusted = gatewayTrusted
    }
}

/// The engine's own name of a call, unique over all gateways and restarts.
public struct CallID: Name {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
}

public enum Attestation: String, Codable, Hashable, Sendable, CaseIterable {
    case full = "A"
    case partial = "B"
    case gateway = "C"
    case failed
}

extension Dialplan {
    /// The language in which a call begins: the one that the gateway names, where the dialplan speaks it, else the dialplan's first.
    public func language(for offer: CallOffer) -> LanguageCode {
        offer.language.flatMap { languages.contains($0) ? $0 : nil } ?? languages.first ?? "en"
    }
}
