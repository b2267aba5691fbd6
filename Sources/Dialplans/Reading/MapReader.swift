/// Reads one map of a dialplan: which keys it may have, and what stands under them.
struct MapReader {
    let place: SourcePlace
    let what: String
    let log: FaultLog
    let entries: [Element.Entry]
    /// Entries whose key stands in the map before.
    let repeated: [Element.Entry]
    let isMap: Bool
    private let values: [String: Element]

    /// A value that is no map is reported, and read as an empty one. What is missing in it is reported at `place`.
    init(_ element: Element, _ what: String, at place: SourcePlace? = nil, log: FaultLog) {
        self.place = place ?? element.place
        self.what = what
        self.log = log
        if case .map(let entries) = element.content {
            self.entries = entries.filter { !$0.isRepeated }
            repeated = entries.filter(\.isRepeated)
            isMap = true
        } else {
            entries = []
            repeated = []
            isMap = false
            log.add(.wrongType, at: element.place, "\(element.shape) stands where a map is expected: \(what)", hint: "write KEY: VALUE")
        }
        values = Dictionary(self.entries.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(key: String) -> Element? { values[key] }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// What stands under a key that must be there.
    func required(_ key: String, hint: String = "") -> Element? {
        if let value = values[key] { return value }
        log.add(.missingKey, at: place, "\(what) has no \(key)", hint: hint.isEmpty ? "add \(key):" : hint)
        return nil
    }

    /// Reports each key that is not among these.
    func allow(_ keys: [String]) {
        for entry in entries where !keys.contains(entry.key) {
            log.add(.unknownKey, at: entry.place, "\(what) knows no key \(entry.key)", hint: log.hint(for: entry.key, among: keys))
        }
    }
}
