/// Numbers what is equal alike, from 0.
struct Numbering<Thing: Hashable> {
    private var numbers: [Thing: Int] = [:]
    private(set) var all: [Thing] = []

    mutating func number(of thing: Thing) -> Int {
        if let number = numbers[thing] { return number }
        numbers[thing] = all.count
        all.append(thing)
        return all.count - 1
    }
}
