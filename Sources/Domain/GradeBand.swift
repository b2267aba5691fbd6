/// A name for the values and means from a border upwards, such as “good” from 3.50.
public struct GradeBand: Hashable, Sendable {
    /// The border times 100; it belongs to the band.
    public var from: Int
    public var names: [Language: String]

    public init(from: Int, names: [Language: String]) {
        self.from = from
        self.names = names
    }
}
