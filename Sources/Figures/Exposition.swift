/// Figures as text: Prometheus' exposition format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats).
public enum Exposition {
    /// The media type of the format.
    public static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// A figure with its series, each on a line; nothing, where it has none.
    static func text(of figure: Figure, _ series: [FigureLabels: FigureCell]) -> String {
        guard !series.isEmpty else { return "" }
        let head = "# HELP \(figure.name) \(escaped(figure.help))\n# TYPE \(figure.name) \(word(figure.kind))\n"
        return series.sorted { $0.key < $1.key }.reduce(into: head) { text, one in
            text += lines(of: figure, one.key, one.value)
        }
    }

    private static func lines(of figure: Figure, _ labels: FigureLabels, _ cell: FigureCell) -> String {
        let pairs = zip(figure.labels, labels.values).map { name, value in (name, value) }
        switch cell {
        case .counter(let cell): return line(figure.name, pairs, "\(cell.value)")
        case .gauge(let cell): return line(figure.name, pairs, number(cell.value))
        case .histogram(let cell): return lines(of: figure.name, pairs, cell)
        }
    }

    /// The buckets of a histogram are told as sums from the lowest on.
    private static func lines(of name: String, _ pairs: [(String, String)], _ cell: HistogramCell) -> String {
        let reading = cell.reading
        var text = ""
        var below = 0
        for (bound, count) in zip(cell.bounds.map(number) + ["+Inf"], reading.counts) {
            below += count
            text += line(name + "_bucket", pairs + [("le", bound)], "\(below)")
        }
        return text + line(name + "_sum", pairs, number(reading.sum)) + line(name + "_count", pairs, "\(below)")
    }

    private static func line(_ name: String, _ pairs: [(String, String)], _ value: String) -> String {
        let labels = pairs.map { "\($0)=\"\(escaped($1).replacing("\"", with: "\\\""))\"" }.joined(separator: ",")
        return labels.isEmpty ? "\(name) \(value)\n" : "\(name){\(labels)} \(value)\n"
    }

    /// Whole numbers are written without a point.
    private static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }

    private static func escaped(_ text: String) -> String { text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n") }

    static func word(_ kind: Figure.Kind) -> String {
        switch kind {
        case .counter: "counter"
        case .gauge: "gauge"
        case .histogram: "histogram"
        }
    }
}
