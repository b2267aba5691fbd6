/// The values of a series' labels, in the order of its figure.
struct FigureLabels: Hashable, Comparable, Sendable {
    /// A value that is longer is cut: no label tells a story.
    static let longest = 64

    let values: [String]

    /// `nil`: these are not the labels of the figure.
    init?(_ dimensions: [(String, String)], of figure: Figure) {
        guard dimensions.count == figure.labels.count else { return nil }
        var values: [String] = []
        for label in figure.labels {
            guard let value = dimensions.first(where: { $0.0 == label })?.1 else { return nil }
            values.append(String(value.prefix(Self.longest)))
        }
        self.values = values
    }

    static func < (one: FigureLabels, other: FigureLabels) -> Bool { one.values.lexicographicallyPrecedes(other.values) }
}
