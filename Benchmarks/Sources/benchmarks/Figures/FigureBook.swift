import Foundation

/// Where figures go: to the standard output, and into docs/performance.md with their plots in docs/figures/.
struct FigureBook {
    let place: BenchPlace
    /// `false`: figures are printed only.
    let keeps: Bool

    /// - Parameter machine: the line that was made before the measurement began: its own load must not stand in it.
    func put(_ figures: Figures, machine: String) throws {
        let block = ([machine, Self.command(figures.group), ""] + [figures.table.text] + figures.notes.map { "\n" + $0 })
            .joined(separator: "\n")
        print(block + "\n")
        guard keeps else { return }
        try replace(figures.group, with: block)
        if let points = figures.points { try draw(figures.group, points) }
    }

    /// The command that takes these figures so, with the options that were given. Where the stores lie changes nothing.
    private static func command(_ group: String) -> String {
        var options = Array(CommandLine.arguments.dropFirst().drop { !$0.hasPrefix("-") })
        if let folder = options.firstIndex(of: "--folder") { options.removeSubrange(folder..<min(folder + 2, options.count)) }
        return "$ make bench BENCH=\(group)" + (options.isEmpty ? "" : " BENCH_OPTIONS=\"\(options.joined(separator: " "))\"")
    }

    /// Puts the block between the group's marks.
    private func replace(_ group: String, with block: String) throws {
        let path = place.repository("docs/performance.md")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        let begin = "<!-- figures: \(group) -->\n"
        guard let start = text.range(of: begin), let end = text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex) else {
            throw BenchFailure("docs/performance.md has no place for the figures of \(group): \(begin)")
        }
        let new = text[..<start.upperBound] + "```text\n\(block)\n```\n" + text[end.lowerBound...]
        try new.write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Draws with gnuplot, by the group's script in Benchmarks/plots/.
    private func draw(_ group: String, _ points: FigurePoints) throws {
        let folder = place.repository("docs/figures")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try points.text.write(toFile: "\(folder)/\(group).tsv", atomically: true, encoding: .utf8)
        let gnuplot = Process()
        gnuplot.executableURL = URL(fileURLWithPath: "/usr/bin/gnuplot")
        gnuplot.currentDirectoryURL = URL(fileURLWithPath: folder)
        gnuplot.arguments = [place.repository("Benchmarks/plots/\(group).gp")]
        try gnuplot.run()
        gnuplot.waitUntilExit()
        guard gnuplot.terminationStatus == 0 else { throw BenchFailure("gnuplot could not draw \(group)") }
    }
}
