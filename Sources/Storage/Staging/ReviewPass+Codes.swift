import Domain

extension ReviewPass {
    /// Students keep the code that they have, new ones without one get one, and no two have the same.
    func reviewCodes() throws(StoreError) {
        try database.execute("CREATE INDEX codes ON students (code_hash)")
        try database.execute(
            """
            UPDATE students SET
                code_hash = (SELECT s.code_hash FROM stored.students s WHERE s.student_id = students.student_id),
                code_sealed = (SELECT s.code_sealed FROM stored.students s WHERE s.student_id = students.student_id)
            WHERE code_hash IS NULL
            """)
        try refuseTakenCodes()
        try makeCodes()
    }

    /// A subscription names its child by code. A code that the import itself replaces names nobody.
    func resolveCodes() throws(StoreError) {
        try database.execute(
            """
            UPDATE subscriptions SET student_id = COALESCE(
                (SELECT x.student_id FROM students x WHERE x.code_hash = subscriptions.code_hash),
                (SELECT s.student_id FROM stored.students s WHERE s.code_hash = subscriptions.code_hash AND NOT EXISTS (
                    SELECT 1 FROM students x WHERE x.student_id = s.student_id AND x.code_hash <> s.code_hash)))
            """)
        let table = StagedTable.of(.subscriptions)
        try refuse(
            "SELECT row, line, 'xxxx-xxxx-xxxx' FROM subscriptions WHERE student_id IS NULL ORDER BY row", of: table, column: "id_code",
            problem: .unknown(.students))
    }

    /// Beyond the numbers that a child may have, the later rows are left out.
    func refuseFull() throws(StoreError) {
        try refuse(
            """
            SELECT row, line, phone FROM (
                SELECT row, line, phone, student_id, code_hash, ROW_NUMBER() OVER (PARTITION BY student_id ORDER BY row) AS place
                FROM subscriptions) AS n
            WHERE place + (
                SELECT COUNT(*) FROM stored.subscriptions s
                WHERE s.student_id = n.student_id AND s.ended_at IS NULL AND s.code_hash = n.code_hash) > \(Subscription.limit)
            ORDER BY row
            """, of: StagedTable.of(.subscriptions), column: "phone", problem: .full)
    }

    /// Writes the numbers of new and changed guardians one to a row, as the caller is looked up by them.
    func spreadPhones() throws(StoreError) {
        let guardians = try database.all("SELECT guardian_id, phones FROM guardians WHERE phones <> ''") { row throws(StoreError) in
            (id: try row.text(), phones: Set(try row.phones()))
        }
        for guardian in guardians {
            for phone in guardian.phones {
                try database.execute("INSERT INTO guardian_phones (guardian_id, phone) VALUES (\(guardian.id), \(phone))")
            }
        }
    }

    /// A code is never used twice, even where its student gets another one in the same import.
    private func refuseTakenCodes() throws(StoreError) {
        let table = StagedTable.of(.students)
        try refuse(
            """
            SELECT row, line, 'xxxx-xxxx-xxxx' FROM students WHERE code_hash IS NOT NULL AND (
                EXISTS (SELECT 1 FROM students x WHERE x.code_hash = students.code_hash AND x.row < students.row)
                OR EXISTS (
                    SELECT 1 FROM stored.students s WHERE s.code_hash = students.code_hash AND s.student_id <> students.student_id))
            ORDER BY row
            """, of: table, column: "id_code", problem: .codeInUse)
    }

    private func makeCodes() throws(StoreError) {
        let students = try database.all("SELECT row, student_id FROM students WHERE code_hash IS NULL") { row throws(StoreError) in
            (row: try row.integer(), id: try row.id(StudentID.self))
        }
        for (row, id) in students {
            let code = try freeCode()
            let sealed = try database.vault.seal(code, of: id)
            try database.execute(
                "UPDATE students SET code_hash = \(database.vault.hash(code)), code_sealed = \(sealed) WHERE row = \(row)")
        }
    }

    private func freeCode() throws(StoreError) -> IDCode {
        while true {
            let code = IDCode.drawn()
            let hash = database.vault.hash(code)
            let isTaken = try database.exists(
                "SELECT 1 FROM stored.students WHERE code_hash = \(hash) UNION ALL SELECT 1 FROM students WHERE code_hash = \(hash)")
            if !isTaken { return code }
        }
    }
}
