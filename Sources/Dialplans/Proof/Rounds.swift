/// Finds the cycles of a directed graph without recursion: one for each place where one is, not every combination of them.
struct Rounds {
    private let next: [[Int]]
    private var alive: [Bool]

    init(_ next: [[Int]]) {
        self.next = next
        alive = [Bool](repeating: true, count: next.count)
        trim()
    }

    /// The cycles, each in its order; every node stands in one at most.
    func all() -> [[Int]] {
        var rest = self
        var rounds: [[Int]] = []
        while let start = rest.alive.firstIndex(of: true) {
            let round = rest.round(from: start)
            rounds.append(round)
            for index in round { rest.alive[index] = false }
            rest.trim()
        }
        return rounds
    }

    /// Takes away, again and again, what leads nowhere: a node that is left has a successor that is left.
    private mutating func trim() {
        var before = [[Int]](repeating: [], count: next.count)
        var degree = [Int](repeating: 0, count: next.count)
        for index in next.indices where alive[index] {
            for successor in next[index] where alive[successor] {
                before[successor].append(index)
                degree[index] += 1
            }
        }
        var open = next.indices.filter { alive[$0] && degree[$0] == 0 }
        while let index = open.popLast() {
            alive[index] = false
            for other in before[index] where alive[other] {
                degree[other] -= 1
                if degree[other] == 0 { open.append(other) }
            }
        }
    }

    /// Walks on until it comes to where it was: what lies between is a cycle.
    private func round(from start: Int) -> [Int] {
        var path: [Int] = []
        var position: [Int: Int] = [:]
        var index = start
        while position[index] == nil {
            position[index] = path.count
            path.append(index)
            guard let onward = next[index].first(where: { alive[$0] }) else { return path }
            index = onward
        }
        return Array(path[(position[index] ?? 0)...])
    }
}
