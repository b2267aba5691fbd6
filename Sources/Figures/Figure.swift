/// A figure that the service tells of itself: its name, what kind it is, and the labels that tell its series apart.
///
/// Names and kinds are those of Prometheus (prometheus.io/docs/practices/naming): base units, `_total` for what only grows.
public struct Figure: Hashable, Sendable {
    public var name: String
    public var kind: Kind
    /// In the order in which they are written.
    public var labels: [String]
    /// One line for people.
    public var help: String

    public enum Kind: Hashable, Sendable {
        case counter
        case gauge
        /// The upper bounds of the buckets, in seconds, growing; the last, infinite one is not among them.
        case histogram([Double])
    }

    public init(_ name: String, _ kind: Kind, _ labels: [String] = [], help: String) {
        self.name = name
        self.kind = kind
        self.labels = labels
        self.help = help
    }
}
