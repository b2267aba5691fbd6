/// Finds the name that was probably meant.
public enum NearMiss {
    /// The nearest of the names, if a third of the letters or fewer are wrong, missing or swapped.
    public static func nearest(to name: String, among names: some Collection<String>) -> String? {
        let letters = Array(name.utf8.prefix(64))
        let allowed = min(3, max(1, letters.count / 3))
        var best: (distance: Int, name: String)?
        for candidate in names where candidate != name && abs(candidate.utf8.count - letters.count) <= allowed {
            let distance = distance(letters, Array(candidate.utf8))
            guard distance <= allowed else { continue }
            if best.map({ (distance, candidate) < $0 }) ?? true { best = (distance, candidate) }
        }
        return best?.name
    }

    /// Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                current.append(cost)
            }
            (beforeLast, last) = (last, current)
        }
        return last[right.count]
    }
}
