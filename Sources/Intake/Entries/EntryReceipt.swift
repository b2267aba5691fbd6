public import Domain

/// What became of the entries of one request.
public struct EntryReceipt: Hashable, Sendable {
    /// Entered, corrected or removed.
    public var accepted = 0
    /// What was stored already just so, or not there to be removed.
    public var unchanged = 0
    /// What was written before what is stored, or before its own removal.
    public var outdated = 0
    public var refused: [Refusal] = []
    /// Fields that mean nothing, of all entries.
    public var ignored: [String] = []
    /// In the order in which they were made.
    public var changes: [EntryChange] = []

    public struct Refusal: Hashable, Sendable, Encodable {
        /// The place in the list, from 0.
        public var index: Int
        /// As the sender wrote it, cut; `nil`: it cannot be told.
        public var entry: String?
        public var faults: [EntryFault]

        private enum CodingKeys: String, CodingKey {
            case index, faults
            case entry = "entry_id"
        }
    }

    public init() {}

    /// Takes in what became of further entries of the same request.
    public mutating func add(_ further: EntryReceipt) {
        accepted += further.accepted
        unchanged += further.unchanged
        outdated += further.outdated
        refused += further.refused
        ignored = Set(ignored).union(further.ignored).sorted().prefix(20).map(\.self)
        changes += further.changes
    }

    /// Not one entry can stand.
    public var isRefused: Bool { accepted == 0 && unchanged == 0 && outdated == 0 }

    /// For the record: nothing of a child.
    public var summary: String {
        "\(accepted) accepted, \(unchanged) unchanged, \(refused.count) refused" + (outdated > 0 ? ", \(outdated) outdated" : "")
    }
}

extension EntryReceipt: Encodable {
    private enum Field: String, CodingKey {
        case accepted, unchanged, outdated, refused, ignored
    }

    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: Field.self)
        try fields.encode(accepted, forKey: .accepted)
        try fields.encode(unchanged, forKey: .unchanged)
        if outdated > 0 { try fields.encode(outdated, forKey: .outdated) }
        try fields.encode(refused, forKey: .refused)
        if !ignored.isEmpty { try fields.encode(ignored, forKey: .ignored) }
    }
}
