/// Where each moment leads, by an act of the caller and without one; what ends a call by force is left out.
struct Ways {
    var acts = Arrows()
    var onward = Arrows()

    mutating func add(_ target: Int, _ effort: Happening.Effort) {
        switch effort {
        case .act: acts.add(target)
        case .none: onward.add(target)
        case .force: break
        }
    }

    /// The next moment begins.
    mutating func close() {
        acts.close()
        onward.close()
    }

    /// The targets of each moment, one after the other, each once.
    struct Arrows {
        private var targets: [Int32] = []
        private var ends: [Int] = []

        mutating func add(_ target: Int) {
            let begin = ends.last ?? 0
            if !targets[begin...].contains(Int32(target)) { targets.append(Int32(target)) }
        }

        mutating func close() { ends.append(targets.count) }

        subscript(place: Int) -> ArraySlice<Int32> { targets[(place == 0 ? 0 : ends[place - 1])..<ends[place]] }

        var count: Int { ends.count }

        /// The same ways, backwards.
        var reversed: Arrows {
            var counts = [Int](repeating: 0, count: count)
            for target in targets { counts[Int(target)] += 1 }
            var reversed = Arrows()
            var sum = 0
            for count in counts {
                sum += count
                reversed.ends.append(sum)
            }
            reversed.targets = [Int32](repeating: 0, count: targets.count)
            var next = reversed.ends
            for place in (0..<count).reversed() {
                for target in self[place] {
                    next[Int(target)] -= 1
                    reversed.targets[next[Int(target)]] = Int32(place)
                }
            }
            return reversed
        }
    }
}
