public import Dialplans

/// A question to a service. It comes back as `replied` with its id; a reply to an id that is no longer open is ignored.
public struct Query: Codable, Hashable, Sendable {
    public var id: QueryID
    public var request: Request
    public var context: CallContext

    public init(id: QueryID, request: Request, context: CallContext) {
        self.id = id
        self.request = request
        self.context = context
    }

    public enum Request: Codable, Hashable, Sendable {
        case service(ServiceName, [VariableName: Value])
        /// Outcomes `open` and `closed`.
        case hours(OpeningHours)
    }
}

/// What a service may know of the call that asks it.
public struct CallContext: Codable, Hashable, Sendable {
    public var offer: CallOffer
    public var language: LanguageCode
    /// What the caller has chosen in this call; `nil`: nothing yet. No reply changes it.
    public var chosenLanguage: LanguageCode?
    public var admitted: Set<ChildID>
    /// In this call the child's ID code or the number's PIN was given.
    public var proved: Bool

    public init(offer: CallOffer, language: LanguageCode, admitted: Set<ChildID> = [], proved: Bool = false) {
        self.offer = offer
        self.language = language
        self.admitted = admitted
        self.proved = proved
    }
}

/// What a service answered.
public struct Reply: Codable, Hashable, Sendable {
    public var outcome: OutcomeName
    public var gives: [VariableName: Value]
    public var admits: Set<ChildID>
    public var proves: Bool
    /// The call goes on in this language, where the dialplan speaks it and the caller has chosen none.
    public var language: LanguageCode?

    public init(
        _ outcome: OutcomeName, gives: [VariableName: Value] = [:], admits: Set<ChildID> = [], proves: Bool = false,
        language: LanguageCode? = nil
    ) {
        self.outcome = outcome
        self.gives = gives
        self.admits = admits
        self.proves = proves
        self.language = language
    }

    public static let failed = Reply(.failed)
}
