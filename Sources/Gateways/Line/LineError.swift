/// What is wrong with a line, as it goes over the wire. It ends nothing, and is never answered.
public struct LineError: Error, Hashable, Sendable {
    public var code: Code
    /// The verb of the line.
    public var verb: String?
    public var call: GatewayCallID?
    public var play: Int?
    /// The byte of the line, counted from 1.
    public var at: Int?
    /// For a person who reads along: never anything of the call's contents.
    public var text: String?

    /// A first word of more bytes than this is not told: an error must fit a line.
    private static let longestVerb = 32

    public init(_ code: Code, of verb: String? = nil, call: GatewayCallID? = nil, play: Int? = nil, at: Int? = nil, text: String? = nil) {
        self.code = code
        self.verb = verb.flatMap { $0.utf8.count <= Self.longestVerb ? $0 : nil }
        self.call = call
        self.play = play
        self.at = at
        self.text = text
    }

    public enum Code: String, Hashable, Sendable, CaseIterable {
        case parse
        case lineTooLong = "line-too-long"
        case unknownVerb = "unknown-verb"
        case missingArgument = "missing-argument"
        case badArgument = "bad-argument"
        case noSuchCall = "no-such-call"
        case callExists = "call-exists"
        case badState = "bad-state"
        case unsupported, denied, busy, version, `internal`

        /// The peer spells its lines wrongly. The others arise by crossing and are forgiven without counting.
        public var isFault: Bool {
            switch self {
            case .parse, .lineTooLong, .unknownVerb, .missingArgument, .badArgument: true
            case .noSuchCall, .callExists, .badState, .unsupported, .denied, .busy, .version, .internal: false
            }
        }
    }
}
