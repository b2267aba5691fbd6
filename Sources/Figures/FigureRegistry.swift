public import CoreMetrics
import Synchronization

/// Keeps the figures that the rooms count through swift-metrics, and tells them as Prometheus wants them.
///
/// Only what the list names is kept, with the labels that the list gives it, and of each figure so many series at the most: nothing from
/// outside makes it grow. What is not kept may be counted all the same, to no end.
public final class FigureRegistry: MetricsFactory {
    /// Of one figure no more series are kept.
    public static let mostSeries = 2_000

    private let figures: [Figure]
    private let byName: [String: Figure]
    private let families = Mutex<[String: [FigureLabels: FigureCell]]>([:])
    private let refusals = Atomic<Int>(0)

    public init(_ figures: [Figure]) {
        self.figures = figures
        byName = Dictionary(figures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// How many series were wanted that are not kept.
    public var refused: Int { refusals.load(ordering: .relaxed) }

    /// Everything in Prometheus' text format, version 0.0.4, in the order of the list.
    public func exposition() -> String {
        let families = families.withLock { $0 }
        return figures.map { figure in Exposition.text(of: figure, families[figure.name] ?? [:]) }.joined()
    }

    /// What was counted under a name with one label: by the label's value, without those that are zero.
    public func counts(of name: String) -> [String: Int] {
        let series = families.withLock { $0[name] ?? [:] }
        return series.reduce(into: [:]) { counts, one in
            guard case .counter(let cell) = one.value, cell.value > 0 else { return }
            counts[one.key.values.joined(separator: " ")] = Int(cell.value)
        }
    }

    public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
        guard case .counter(let cell)? = cell(label, dimensions, where: { $0 == .counter }) else { return NOOPMetricsHandler.instance }
        return cell
    }

    public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
        guard case .gauge(let cell)? = cell(label, dimensions, where: { $0 == .gauge }) else { return NOOPMetricsHandler.instance }
        return cell
    }

    public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
        switch cell(label, dimensions, where: { $0 == .gauge || $0.isHistogram }) {
        case .gauge(let cell): return cell
        case .histogram(let cell): return cell
        case .counter, nil: return NOOPMetricsHandler.instance
        }
    }

    public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
        guard case .histogram(let cell)? = cell(label, dimensions, where: \.isHistogram) else { return NOOPMetricsHandler.instance }
        return cell
    }

    // Series stay as long as the process: Prometheus wants counters never to go back.
    public func destroyCounter(_ handler: any CounterHandler) {}
    public func destroyMeter(_ handler: any MeterHandler) {}
    public func destroyRecorder(_ handler: any RecorderHandler) {}
    public func destroyTimer(_ handler: any TimerHandler) {}

    /// The same cell for the same name and labels, whoever asks; `nil`: it is not kept.
    private func cell(_ name: String, _ dimensions: [(String, String)], where isFit: (Figure.Kind) -> Bool) -> FigureCell? {
        guard let figure = byName[name], isFit(figure.kind), let labels = FigureLabels(dimensions, of: figure) else { return refuse() }
        let kept = families.withLock { families -> FigureCell? in
            if let cell = families[name]?[labels] { return cell }
            guard families[name, default: [:]].count < Self.mostSeries else { return nil }
            let cell = FigureCell(figure.kind)
            families[name, default: [:]][labels] = cell
            return cell
        }
        return kept ?? refuse()
    }

    private func refuse() -> FigureCell? {
        refusals.add(1, ordering: .relaxed)
        return nil
    }
}

extension Figure.Kind {
    fileprivate var isHistogram: Bool {
        if case .histogram = self { true } else { false }
    }
}
