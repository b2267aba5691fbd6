public import Domain
public import Storage

/// Brings entries into the diary inside one transaction, as far as the bearer of a token may.
public struct EntryFiling {
    private let diary: Diary
    private let right: TokenRight
    private let now: Instant

    /// - Parameter now: when the entries were received.
    public init(_ database: Database, _ right: TokenRight, at now: Instant) {
        diary = Diary(database)
        self.right = right
        self.now = now
    }

    /// Files every item that can stand, in their order.
    public func file(_ items: [EntryItem]) throws(StoreError) -> EntryReceipt {
        var receipt = EntryReceipt()
        var ignored: Set<String> = []
        for item in items {
            ignored.formUnion(item.ignored)
            switch item.wish {
            case .refused(let faults, let id): receipt.refuse(item, id, faults)
            case .enter(let entry): try enter(entry, item, &receipt)
            case .remove(let key): try remove(key, item, &receipt)
            }
        }
        receipt.ignored = ignored.sorted().prefix(20).map(\.self)
        return receipt
    }

    private func enter(_ entry: DiaryEntry, _ item: EntryItem, _ receipt: inout EntryReceipt) throws(StoreError) {
        var faults = right.scopes.contains(.enter) ? [] : [EntryFault("type", "the token may not enter")]
        faults += try EntryReferences(diary, right.reach).faults(of: entry)
        let known = try diary.school(of: entry.key)
        if let known, !right.reach.covers(known) { faults.append(EntryFault("entry_id", "the id of an entry of another school")) }
        guard faults.isEmpty else { return receipt.refuse(item, Excerpt.text(entry.key.id.rawValue), faults) }
        if try diary.enter(entry, at: now) {
            receipt.accepted += 1
            receipt.changes.append(known == nil ? .entered(entry) : .corrected(entry))
        } else {
            receipt.unchanged += 1
        }
    }

    /// To remove what is not there changes nothing: it may have been removed before. An entry of another school is not there.
    private func remove(_ key: EntryKey, _ item: EntryItem, _ receipt: inout EntryReceipt) throws(StoreError) {
        guard right.scopes.contains(.remove) else {
            return receipt.refuse(item, Excerpt.text(key.id.rawValue), [EntryFault("deleted", "the token may not remove")])
        }
        guard let known = try diary.school(of: key), right.reach.covers(known), try diary.remove(key) else {
            receipt.unchanged += 1
            return
        }
        receipt.accepted += 1
        receipt.changes.append(.removed(key))
    }
}

extension EntryReceipt {
    fileprivate mutating func refuse(_ item: EntryItem, _ id: String?, _ faults: [EntryFault]) {
        refused.append(Refusal(index: item.index, entry: id, faults: faults))
    }
}
