/// How one file lies in staging and in the store: the columns have the same names in both.
struct StagedTable: Sendable {
    let file: ImportFile
    let name: String
    /// The columns that name a row.
    let key: [String]
    /// All columns, the key's first.
    let columns: [String]
    /// Columns that are made in review, and do not come from the file.
    var made: [String] = []
    /// Which columns name rows of another file.
    var references: [(column: String, file: ImportFile)] = []
    /// Its rows are entries: they can be removed by a row, and have a sequence and a version.
    var isEntry = false
    /// Columns that do not count when a row is compared with the stored one.
    var uncompared: Set<String> = []
    /// Columns that the switch does not write over.
    var kept: Set<String> = []
    /// An index that is dropped and made anew when more rows come than there are.
    var heavyIndex: (name: String, creation: String)?

    /// The columns of a staged row that the file gives.
    var given: [String] { columns.filter { !made.contains($0) } }
    var keyList: String { key.joined(separator: ", ") }

    /// A staged row and the stored row `s` have the same key.
    var sameKey: String { key.map { "s.\($0) = \(name).\($0)" }.joined(separator: " AND ") }

    /// A staged row says what the stored row `s` says.
    var sameContent: String {
        let compared = columns.filter { !key.contains($0) && !uncompared.contains($0) }
        return ([sameKey] + compared.map { "s.\($0) IS NOT DISTINCT FROM \(name).\($0)" }).joined(separator: " AND ")
    }

    var creation: String {
        "CREATE TABLE \(name) (row INTEGER PRIMARY KEY, line INTEGER NOT NULL, deleted INTEGER NOT NULL DEFAULT 0, "
            + columns.joined(separator: ", ") + ")"
    }

    var insertion: String {
        "INSERT INTO \(name) (line, \(given.joined(separator: ", "))) VALUES (?\(String(repeating: ", ?", count: given.count)))"
    }

    var deletion: String { "INSERT INTO \(name) (line, deleted, \(key[0])) VALUES (?, 1, ?)" }
}
