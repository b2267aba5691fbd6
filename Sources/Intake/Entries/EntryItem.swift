public import Domain

/// One element of what was sent, as far as it can be judged without the store.
public struct EntryItem: Hashable, Sendable {
    /// Its place in the list, from 0.
    public var index: Int
    public var wish: Wish
    /// Fields that mean nothing here.
    public var ignored: [String]

    public enum Wish: Hashable, Sendable {
        /// To enter, or to correct the entry that has its id.
        case enter(DiaryEntry)
        /// - Parameter writtenAt: when it was removed, if the sender says so.
        case remove(EntryKey, writtenAt: Instant? = nil)
        case refused([EntryFault], id: String?)
    }

    public init(index: Int, _ wish: Wish, ignored: [String] = []) {
        self.index = index
        self.wish = wish
        self.ignored = ignored
    }
}
