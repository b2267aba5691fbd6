import Yams

extension GradeScale {
    /// Reads a scale from the text of its file.
    public init(yaml text: String) throws(GradeScaleError) {
        guard text.utf8.count <= 65_536 else { throw .tooLong }
        let root = try GradeScaleNode(yaml: text)
        try root.allow(["name", "symbols", "range", "bands", "pass", "decimals", "rounding"])
        self.init(
            id: GradeScaleID(checked: try root.text("name")),
            symbols: try root.list("symbols").map(Self.symbol),
            range: try root.optional("range").map(Self.range),
            bands: try root.optionalList("bands").map(Self.band),
            pass: try root.hundredths("pass"),
            decimals: try root.optional("decimals").map { node throws(GradeScaleError) in try node.decimals() } ?? 2,
            rounding: try root.optional("rounding").map { node throws(GradeScaleError) in try node.rounding() } ?? .halfUp)
        try check(root)
    }

    private static func symbol(_ node: GradeScaleNode) throws(GradeScaleError) -> GradeSymbol {
        try node.allow(["symbol", "value", "names"])
        let value = try node.optional("value").map { node throws(GradeScaleError) in try node.hundredths() }
        return GradeSymbol(symbol: try node.text("symbol"), hundredths: value, names: try node.names("names"))
    }

    private static func range(_ node: GradeScaleNode) throws(GradeScaleError) -> GradeRange {
        try node.allow(["from", "to", "step"])
        let range = GradeRange(lowest: try node.hundredths("from"), highest: try node.hundredths("to"), step: try node.hundredths("step"))
        guard range.step > 0, range.lowest < range.highest else { throw node.fault("from must be below to, and step above 0") }
        return range
    }

    private static func band(_ node: GradeScaleNode) throws(GradeScaleError) -> GradeBand {
        try node.allow(["from", "names"])
        return GradeBand(from: try node.hundredths("from"), names: try node.names("names"))
    }

    private func check(_ root: GradeScaleNode) throws(GradeScaleError) {
        let values = symbols.compactMap(\.hundredths)
        guard Set(symbols.map(\.symbol)).count == symbols.count else { throw root.fault("symbols: one stands twice") }
        guard zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) else { throw root.fault("symbols: order them from low to high") }
        guard zip(bands, bands.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
            throw root.fault("bands: order them from low to high")
        }
        guard let low = values.first, let high = values.last, (low...high).contains(pass) else {
            throw root.fault("pass: must lie between the lowest and the highest value")
        }
    }
}
