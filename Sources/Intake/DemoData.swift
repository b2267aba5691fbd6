public import Domain

/// A folder of made-up schools, families and diaries, as large as is wanted, in the form that `Import` reads.
///
/// The first school and two small ones that are not active are always the same, whatever the seed and the number of schools; the
/// people in them that demos and stories rely on stand in `docs/demo-data.md`. Written as a stream: memory does not grow with the set.
public struct DemoData: Sendable {
    /// The day to which the diary reaches, Friday 2026-11-20.
    public static let usualToday = Day(number: 20_261_120)!  // a day that exists

    /// How many active schools; a school has about 560 pupils, so a million pupils are some 1,790 schools.
    public let schools: Int
    public let seed: UInt64
    public let today: Day
    var size = DemoSize.usual

    /// - Parameters:
    ///   - schools: 1…3000, else the nearest of these. From 50 on every fiftieth is not active.
    ///   - today: The day to which the diary reaches. The fixed entries move with it by whole weeks.
    public init(schools: Int, seed: UInt64, today: Day = DemoData.usualToday) {
        self.schools = min(max(schools, 1), 3000)
        self.seed = seed
        self.today = today
    }

    /// Writes the files of the folder, which is made if it is missing; files of the same names are written anew.
    ///
    /// The same number, seed and day give the same bytes.
    /// - Parameter progress: Is told how many schools are written.
    /// - Throws: `DemoDataError`.
    @discardableResult
    public func write(to folder: String, progress: (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws -> DemoSummary {
        let files = try DemoFolder(path: folder)
        let year = DemoYear(today: today)
        var numbering = DemoNumbering()
        let fixed = DemoStory.schools(today: today)
        try DemoStoryDiary(folder: files, year: year).write()
        for school in fixed {
            var writer = DemoSchoolWriter(school, folder: files, year: year)
            try writer.write(&numbering)
        }
        progress(1, schools)
        for number in 2..<max(schools + 1, 2) {
            let school = DemoSchool(number: number, seed: seed, size: size, today: today)
            var writer = DemoSchoolWriter(school, folder: files, year: year)
            try writer.write(&numbering)
            progress(number, schools)
        }
        try files.flush()
        return DemoSummary(schools: files.schools.rows, students: files.students.rows, rows: files.rows, bytes: files.bytes)
    }
}

/// What was written.
public struct DemoSummary: Hashable, Sendable {
    public var schools: Int
    public var students: Int
    /// Of all files, without their headers.
    public var rows: Int
    public var bytes: Int
}

/// Why demo data cannot be written.
public enum DemoDataError: Error, Equatable, CustomStringConvertible {
    /// The path, and `errno`.
    case cannotWrite(String, Int32)

    public var description: String {
        switch self {
        case .cannotWrite(let path, let code): "\(path): cannot be written: \(systemMessage(code))"
        }
    }
}
