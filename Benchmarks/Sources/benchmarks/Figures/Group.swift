/// A group of benchmarks that can be run alone.
protocol Group {
    static var name: String { get }
    func measure() throws -> Figures
}
