import Domain

/// By what name a call says that something was heard to its end.
enum HeardName: Hashable {
    /// An entry of the diary, in a version: it is no news to this number any more.
    case entry(EntryKey, version: Int)
    /// A part of a page that the caller asked for: on record, and no more.
    case page(String)

    var text: String {
        switch self {
        case .entry(let key, let version): "entry \(key.kind.rawValue) \(version) \(key.id)"
        case .page(let name): "page \(name)"
        }
    }

    init?(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 3)
        if words.count == 4, words[0] == "entry", let kind = EntryKind(rawValue: String(words[1])), let version = Int(words[2]),
            let id = EntryID(words[3])
        {
            self = .entry(EntryKey(kind, id), version: version)
        } else if words.first == "page" {
            self = .page(String(text.dropFirst(5)))
        } else {
            return nil
        }
    }
}
