/// One series: what is counted of it so far.
enum FigureCell: Sendable {
    case counter(CounterCell)
    case gauge(GaugeCell)
    case histogram(HistogramCell)

    init(_ kind: Figure.Kind) {
        self =
            switch kind {
            case .counter: .counter(CounterCell())
            case .gauge: .gauge(GaugeCell())
            case .histogram(let bounds): .histogram(HistogramCell(bounds))
            }
    }
}
