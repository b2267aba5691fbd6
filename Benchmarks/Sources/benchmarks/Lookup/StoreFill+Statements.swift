extension StoreFill {
    static let classSize = 25
    static let classesOfSchool = 36
    static let subjects = 10
    static let day = "2026-11-20"

    /// The moment at which the filled diary ends.
    static let now = "2026-11-20T18:05:00+02:00"

    private var classes: Int { (students + Self.classSize - 1) / Self.classSize }
    private var schools: Int { (classes + Self.classesOfSchool - 1) / Self.classesOfSchool }

    static func student(_ number: Int) -> String { "s" + pad(number, 9) }
    static func phone(_ number: Int) -> String { "+35988" + pad(number, 7) }
    /// The caller's number that is tied to a student.
    static func phone(ofStudent number: Int) -> String { phone(number / 2) }

    private static func pad(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    var statements: [String] { base + diary + ties }

    private var base: [String] {
        [
            rows(
                schools, into: "schools",
                "printf('o%06d', i), printf('Училище %d', i), 'София', 'BG', 'Europe/Sofia', 'bg', 'bg', 1, NULL, 0"),
            rows(
                classes, into: "classes",
                """
                printf('c%07d', i), printf('o%06d', i / \(Self.classesOfSchool)), (i % \(Self.classesOfSchool)) / 3 + 1,
                printf('%d%s', (i % \(Self.classesOfSchool)) / 3 + 1, substr('абв', i % 3 + 1, 1)), NULL, 1763650800000
                """),
            rows(
                schools * Self.subjects, into: "subjects",
                """
                printf('j%08d', i), printf('o%06d', i / \(Self.subjects)), printf('предмет %d', i % \(Self.subjects)), NULL,
                i % \(Self.subjects)
                """),
            rows(
                students, into: "students",
                """
                printf('s%09d', i), printf('c%07d', i / \(Self.classSize)), printf('Име%d', i % 997), printf('Фамилия%d', i % 9973),
                'enrolled', '', NULL, CAST(printf('%032d', i) AS BLOB), zeroblob(40)
                """),
        ]
    }

    private var diary: [String] {
        guard marks > 0 else { return [] }
        let subject = "printf('j%08d', \(school) * \(Self.subjects) + i / \(students) % \(Self.subjects))"
        return [
            // Six lessons on each of five days.
            rows(
                classes * 30, into: "timetable",
                """
                printf('c%07d', i / 30), i % 30 / 6 + 1, i % 6 + 1, 20260915, NULL, 800 + 100 * (i % 6), 840 + 100 * (i % 6),
                printf('j%08d', i / 30 / \(Self.classesOfSchool) * \(Self.subjects) + i % \(Self.subjects)), NULL
                """),
            rows(
                students * marks, into: "marks",
                """
                printf('m%010d', i), \(student), \(subject), CAST(i * 7 % 5 + 2 AS TEXT), (i * 7 % 5 + 2) * 100,
                CASE i / \(students) % 4 WHEN 3 THEN 'test' ELSE 'current' END, \(day(of: marks)), NULL, 1763650800000, i, 1, 1763650800000
                """),
            rows(
                students * 3, into: "absences",
                """
                printf('a%010d', i), \(student), \(day(of: 3)), i % 6 + 1, \(subject), 'absent', i % 2, NULL, 1763650800000, i, 1,
                1763650800000
                """),
            rows(
                students, into: "remarks",
                """
                printf('r%010d', i), \(student), \(day(of: 1)), 'praise', 'Работи отлично в час.', 1763650800000, i, 1, 1763650800000
                """),
        ]
    }

    private var ties: [String] {
        [
            rows(
                subscriptions, into: "subscriptions",
                """
                printf('+35988%07d', i / 2), printf('s%09d', i % \(students)), 1757930400000, CAST(printf('%032d', i % \(students)) AS BLOB),
                NULL, NULL
                """)
        ]
    }

    /// Entries go round all students before anyone gets the next.
    private var student: String { "printf('s%09d', i % \(students))" }
    private var school: String { "(i % \(students) / \(Self.classSize) / \(Self.classesOfSchool))" }

    /// From the first of October on, a mark's day grows with its number.
    private func day(of rounds: Int) -> String { "20261001 + (i / \(students)) * 28 / \(max(1, rounds))" }

    private func rows(_ count: Int, into table: String, _ columns: String) -> String {
        """
        INSERT INTO \(table)
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < \(count)) SELECT \(columns) FROM n
        """
    }
}
