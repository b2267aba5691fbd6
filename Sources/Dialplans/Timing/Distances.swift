/// What it takes to come to each state: the fewest keys, and with as few the least time (Dijkstra 1959).
struct Distances {
    private(set) var all: [StateName: Distance] = [:]

    struct Distance: Hashable, Comparable {
        var keys = 0
        var time: Milliseconds = 0

        func after(_ stay: Stay) -> Distance { Distance(keys: keys + stay.keys, time: time + stay.time) }
        static func < (left: Self, right: Self) -> Bool { (left.keys, left.time) < (right.keys, right.time) }
    }

    init(from start: StateName, _ stays: Stays) {
        var heap: [(distance: Distance, state: StateName)] = [(Distance(), start)]
        while let next = Self.takeLeast(from: &heap) {
            guard all[next.state] == nil else { continue }
            all[next.state] = next.distance
            for stay in stays.out(of: next.state) where all[stay.to] == nil { Self.add((next.distance.after(stay), stay.to), to: &heap) }
        }
    }

    private typealias Open = (distance: Distance, state: StateName)

    private static func add(_ open: Open, to heap: inout [Open]) {
        heap.append(open)
        var place = heap.count - 1
        while place > 0, heap[place].distance < heap[(place - 1) / 2].distance {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    private static func takeLeast(from heap: inout [Open]) -> Open? {
        guard let least = heap.first, let last = heap.popLast() else { return nil }
        guard !heap.isEmpty else { return least }
        heap[0] = last
        var place = 0
        while true {
            let children = [2 * place + 1, 2 * place + 2].filter { $0 < heap.count }
            guard let child = children.min(by: { heap[$0].distance < heap[$1].distance }), heap[child].distance < heap[place].distance
            else { return least }
            heap.swapAt(place, child)
            place = child
        }
    }
}
