public import Web

/// What is served over HTTP, and where; `nil`: it is not.
public struct OpenPlaces: Sendable {
    /// Figures and health.
    public var web: LocalAddress?
    public var entries: LocalAddress?
    /// The address under which gateways on other machines find sounds.
    public var sounds: String?
    /// Calls that will come over AudioSocket.
    public var announce: LocalAddress?

    public init(web: LocalAddress? = nil, entries: LocalAddress? = nil, sounds: String? = nil, announce: LocalAddress? = nil) {
        (self.web, self.entries, self.sounds, self.announce) = (web, entries, sounds, announce)
    }
}
