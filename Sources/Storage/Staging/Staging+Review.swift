import Domain
import GRDB

extension Staging {
    /// Compares what was staged with itself and with the store, leaves out what cannot stand, and counts what the switch will do.
    ///
    /// - Parameter limit: how many faults of each file are named.
    public func review(limit: Int = 100) throws(StoreError) -> StagingReview {
        if let reviewed { return reviewed }
        guard let queue else { throw .failed("this import has ended") }
        let review = try StoreError.translating(path: path) {
            try queue.writeWithoutTransaction { connection in
                try connection.execute(sql: "ATTACH DATABASE ? AS stored", arguments: [Store.path(store.folder, Store.fileName)])
                defer { try? connection.execute(sql: "DETACH DATABASE stored") }
                let pass = ReviewPass(Database(connection, store.vault), limit: limit)
                try pass.run()
                return pass.review
            }
        }
        reviewed = review
        return review
    }
}

/// One run over all staged tables, with the store attached as `stored`.
final class ReviewPass {
    let database: Database
    let limit: Int
    var review = StagingReview()

    init(_ database: Database, limit: Int) {
        self.database = database
        self.limit = limit
    }

    func run() throws(StoreError) {
        for table in StagedTable.all where try database.exists("SELECT 1 FROM \(trusted: table.name)") {
            try make(table)
            try database.execute("CREATE INDEX \(trusted: "key_" + table.name) ON \(trusted: table.name) (\(trusted: table.keyList))")
            try refuseDuplicates(table)
            if table.file == .students { try reviewCodes() }
            if mayLackStudents { try refuseLost(table) }
            try count(table)
            if table.file == .guardians { try spreadPhones() }
            if table.file == .subscriptions { try refuseFullAndRecount() }
        }
    }

    /// A student was left out by the review, so rows that were put with it lean on nothing.
    private var mayLackStudents: Bool { review.refused[.students, default: 0] > 0 }

    private func refuseLost(_ table: StagedTable) throws(StoreError) {
        for reference in table.references where reference.file == .students {
            let column = reference.column
            try refuse(
                """
                SELECT row, line, \(column) FROM \(table.name) WHERE deleted = 0 AND \(column) IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM students x WHERE x.student_id = \(table.name).\(column))
                AND NOT EXISTS (SELECT 1 FROM stored.students s WHERE s.student_id = \(table.name).\(column)) ORDER BY row
                """, of: table, column: column, problem: .unknown(.students))
        }
    }

    /// Fills the columns that do not come from the file.
    private func make(_ table: StagedTable) throws(StoreError) {
        switch table.file {
        case .subjects:
            try database.execute(
                "UPDATE subjects SET position = row + (SELECT COALESCE(MAX(position), 0) FROM stored.subjects)")
        case .subscriptions: try resolveCodes()
        default: break
        }
    }

    /// The first of rows with one key stands.
    private func refuseDuplicates(_ table: StagedTable) throws(StoreError) {
        let first = "SELECT MIN(row) AS first, \(table.keyList) FROM \(table.name) GROUP BY \(table.keyList) HAVING COUNT(*) > 1"
        let same = table.key.map { "\(table.name).\($0) = d.\($0)" }.joined(separator: " AND ")
        try refuse(
            "SELECT row, line, \(table.name).\(table.key[0]) FROM (\(first)) AS d JOIN \(table.name) ON \(same) AND row > d.first ORDER BY row",
            of: table, column: table.key[0], problem: .duplicate)
    }

    /// Leaves out the rows that a query gives as row, line and value.
    func refuse(_ query: String, of table: StagedTable, column: String, problem: StagingFault.Problem) throws(StoreError) {
        let rows = try database.all(SQL(trusted: query)) { row throws(StoreError) in
            (row: try row.integer(), line: try row.integer(), value: try row.optionalText() ?? "")
        }
        for (row, line, value) in rows {
            let shown = PhoneNumber(rawValue: value)?.description ?? value
            review.refuse(StagingFault(file: table.file, line: line, column: column, problem: problem, value: shown), limit: limit)
            try database.execute("DELETE FROM \(trusted: table.name) WHERE row = \(row)")
        }
    }

    private func refuseFullAndRecount() throws(StoreError) {
        let before = review.refused[.subscriptions, default: 0]
        try refuseFull()
        let left = review.refused[.subscriptions, default: 0] - before
        review.counts[.subscriptions]?.new -= left
    }

    /// Counts, and takes out the rows that say what is stored already: the switch has only the others to write.
    private func count(_ table: StagedTable) throws(StoreError) {
        let name = table.name
        var counts = StagingCounts()
        counts.unchanged = try leaveOutRemoved(table)
        if try database.exists(SQL(trusted: "SELECT 1 FROM stored.\(name)")) {
            counts.unchanged += try database.execute(
                SQL(trusted: "DELETE FROM \(name) WHERE deleted = 0 AND EXISTS (SELECT 1 FROM stored.\(name) s WHERE \(table.sameContent))")
            )
            let isStored = "EXISTS (SELECT 1 FROM stored.\(name) s WHERE \(table.sameKey))"
            counts.unchanged += try database.execute(SQL(trusted: "DELETE FROM \(name) WHERE deleted = 1 AND NOT \(isStored)"))
            counts.changed = try database.number(SQL(trusted: "SELECT COUNT(*) FROM \(name) WHERE deleted = 0 AND \(isStored)"))
        } else {
            counts.unchanged += try database.execute(SQL(trusted: "DELETE FROM \(name) WHERE deleted = 1"))
        }
        counts.deleted = try database.number(SQL(trusted: "SELECT COUNT(*) FROM \(name) WHERE deleted = 1"))
        counts.new = try database.number(SQL(trusted: "SELECT COUNT(*) FROM \(name)")) - counts.changed - counts.deleted
        review.counts[table.file] = counts
    }
}
