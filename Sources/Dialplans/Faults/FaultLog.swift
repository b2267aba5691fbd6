/// Gathers the faults of one run, with the lines that they stand in.
final class FaultLog {
    /// More than anybody reads: a text made to break the loader must not fill the memory with messages.
    private static let most = 1_000
    private static let widest = 160

    /// How many faults were found, those beyond the most among them.
    private(set) var count = 0
    /// How many of them did more harm than to a value, and how many left unread what they stand in.
    private(set) var lostWays = 0
    private(set) var lostShapes = 0
    private var faults: Set<Fault> = []
    private var lines: [String: [Substring]] = [:]
    private var searches = 200
    private var ways = 20

    var sorted: [Fault] { faults.sorted() }

    func open(_ source: SourceText) {
        lines[source.file] = source.lines
    }

    func add(_ rule: FaultRule, at place: SourcePlace, _ message: String, hint: String = "") {
        count += 1
        switch rule.harm {
        case .value: break
        case .way: lostWays += 1
        case .shape:
            lostWays += 1
            lostShapes += 1
        }
        guard faults.count < Self.most else { return }
        let (line, offset) = excerpt(at: place)
        faults.insert(Fault(rule, at: place, line: line, offset: offset, message: message.bounded, hint: hint.bounded))
    }

    /// A hint at what may have been meant: the nearest of the names, or all of them where they are few.
    func hint(for name: String, among names: some Collection<String>) -> String {
        if searches > 0 {
            searches -= 1
            if let near = NearMiss.nearest(to: name, among: names) { return "did you mean \(near)?" }
        }
        return names.isEmpty || names.count > 12 ? "" : "one of: " + names.sorted().joined(separator: ", ")
    }

    /// May one more way through the dialplan be looked for? It takes longer than all else that is said of a fault.
    func explains() -> Bool {
        ways -= 1
        return ways >= 0
    }

    private func excerpt(at place: SourcePlace) -> (line: String, offset: Int) {
        guard let all = lines[place.file], all.indices.contains(place.line - 1) else { return ("", 0) }
        let scalars = all[place.line - 1].unicodeScalars
        let before = max(0, place.column - 1)
        let skipped = before > Self.widest / 2 && scalars.count > Self.widest ? before - Self.widest / 2 : 0
        let shown = scalars.dropFirst(skipped).prefix(Self.widest)
        return (String(String.UnicodeScalarView(shown)), min(before - skipped, shown.count))
    }
}

extension String {
    /// Short enough to print, whatever a text from outside held.
    fileprivate var bounded: String { count <= 400 ? self : prefix(400) + "…" }
}
