public import Domain
public import Storage

/// Brings entries into the diary inside one transaction, as far as the bearer of a token may.
public struct EntryFiling {
    private let diary: Diary
    private let removed: RemovedEntries
    private let right: TokenRight
    private let now: Instant

    /// - Parameter now: when the entries were received.
    public init(_ database: Database, _ right: TokenRight, at now: Instant) {
        diary = Diary(database)
        removed = RemovedEntries(database)
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
            case .remove(let key, let moment): try remove(key, writtenAt: moment, item, &receipt)
            }
        }
        receipt.ignored = ignored.sorted().prefix(20).map(\.self)
        return receipt
    }

    private func enter(_ entry: DiaryEntry, _ item: EntryItem, _ receipt: inout EntryReceipt) throws(StoreError) {
        let references = EntryReferences(diary, right.reach)
        var faults = right.scopes.contains(.enter) ? [] : [EntryFault("type", "the token may not enter")]
        faults += try references.faults(of: entry)
        let kept = try diary.kept(entry.key)
        if let kept, !right.reach.covers(kept.school) { faults.append(EntryFault("entry_id", "the id of an entry of another school")) }
        guard faults.isEmpty else { return receipt.refuse(item, Excerpt.text(entry.key.id.rawValue), faults) }
        if try isOutdated(entry, by: kept, references) {
            receipt.outdated += 1
        } else if try diary.enter(entry, at: now) {
            receipt.accepted += 1
            receipt.changes.append(kept == nil ? .entered(entry) : .corrected(entry))
        } else {
            receipt.unchanged += 1
        }
    }

    /// Whether what is known of an entry was written later: a system may deliver in another order than it was written in. Of two of one
    /// moment the one that comes last holds, but a removal is the end.
    private func isOutdated(_ entry: DiaryEntry, by kept: Diary.Kept?, _ references: EntryReferences) throws(StoreError) -> Bool {
        if let kept, entry.enteredAt < kept.enteredAt { return true }
        let removals = try removed.removals(of: entry.key).filter { $0.moment >= entry.enteredAt }
        guard !removals.isEmpty, let school = try references.school(of: entry) else { return false }
        return removals.contains { $0.reach.covers(school) }
    }

    /// To remove what is not there changes nothing: it may have been removed before, or be still on its way, so the removal is noted. An
    /// entry of another school is not there.
    private func remove(
        _ key: EntryKey, writtenAt: Instant?, _ item: EntryItem, _ receipt: inout EntryReceipt
    ) throws(StoreError) {
        guard right.scopes.contains(.remove) else {
            return receipt.refuse(item, Excerpt.text(key.id.rawValue), [EntryFault("deleted", "the token may not remove")])
        }
        guard let kept = try diary.kept(key), right.reach.covers(kept.school) else {
            try removed.note(key, of: right.reach, removedAt: writtenAt ?? now, at: now)
            receipt.unchanged += 1
            return
        }
        // Without a moment of its own it is of the present, whatever the clock of the entry said.
        let moment = writtenAt ?? max(now, kept.enteredAt)
        guard kept.enteredAt <= moment, try diary.remove(key) else {
            receipt.outdated += 1
            return
        }
        try removed.note(key, of: .school(kept.school), removedAt: moment, at: now)
        receipt.accepted += 1
        receipt.changes.append(.removed(key))
    }
}

extension EntryReceipt {
    fileprivate mutating func refuse(_ item: EntryItem, _ id: String?, _ faults: [EntryFault]) {
        refused.append(Refusal(index: item.index, entry: id, faults: faults))
    }
}
