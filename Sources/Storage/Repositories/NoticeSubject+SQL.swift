import Domain

/// As the outbox keeps it: a word and a name, which are those of the entry, or a day.
extension NoticeSubject {
    var word: String {
        switch self {
        case .entry(let key): key.kind.rawValue
        case .week: "week"
        case .tests: "tests"
        }
    }

    var name: String {
        switch self {
        case .entry(let key): key.id.rawValue
        case .week(let day), .tests(let day): day.description
        }
    }

    init(_ row: inout SQLRow) throws(StoreError) {
        let (word, name) = (try row.text(), try row.text())
        switch word {
        case "week": self = .week(try row.wanted("a day", Day(name)))
        case "tests": self = .tests(try row.wanted("a day", Day(name)))
        default:
            self = .entry(EntryKey(try row.wanted("a kind of entry", EntryKind(rawValue: word)), EntryID(checked: name)))
        }
    }
}
