/// What became of an entry that came by itself, not in an import.
public enum EntryChange: Hashable, Sendable {
    case entered(DiaryEntry)
    case corrected(DiaryEntry)
    case removed(EntryKey)
}
