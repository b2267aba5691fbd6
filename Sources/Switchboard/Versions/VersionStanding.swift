/// Which version serves, and what became of the last change of the files.
public struct VersionStanding: Codable, Hashable, Sendable {
    public var version: String
    /// ISO 8601.
    public var since: String
    public var origin: Origin
    /// The change of the files that was not taken; `nil`: they serve, or were not touched since `dialplan use`.
    public var refused: Refusal?
    /// Why some recordings of this version are not played, so that the voice speaks in their place; `nil`: all are.
    public var setAside: String?

    public enum Origin: String, Codable, Hashable, Sendable {
        /// The files in the folders.
        case files
        /// A kept version that `dialplan use` named.
        case chosen
        /// The last version that served, because the files in the folders had faults at the start.
        case last
    }

    public struct Refusal: Codable, Hashable, Sendable {
        /// ISO 8601.
        public var at: String
        /// In a few lines, without a whole number in them.
        public var reason: String
    }
}
