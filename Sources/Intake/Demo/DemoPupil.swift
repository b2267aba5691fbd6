/// A pupil whose days are made up.
struct DemoPupil {
    let id: String
    /// In hundredths of a mark above or below the average.
    let ability: Int
    /// How easily it falls ill, 5…20.
    let frailty: Int
    /// Days of the present illness that are left, and whether a note will come for it.
    var sickDays = 0
    var hasNote = false
    var reason = ""
    /// For each subject of the class the sum and the number of its marks.
    var marks: [(sum: Int, count: Int)]

    init(id: String, subjects: Int, random: inout SplitMix64) {
        self.id = id
        ability = random.bell() * 5 / 6
        frailty = 5 + random.below(16)
        marks = Array(repeating: (0, 0), count: subjects)
    }

    /// A whole mark, 2…6, as this pupil may well get it.
    mutating func mark(subject: Int, difficulty: Int, random: inout SplitMix64) -> Int {
        let hundredths = 450 + ability - difficulty + random.bell() * 3 / 5
        let mark = min(max((hundredths + 50) / 100, 2), 6)
        marks[subject].sum += mark
        marks[subject].count += 1
        return mark
    }

    /// The mean in a subject as a term mark is written, `5.25`; `nil`: it has no marks there.
    func termMark(subject: Int) -> String? {
        let (sum, count) = marks[subject]
        guard count > 0 else { return nil }
        let hundredths = (sum * 200 + count) / (count * 2)
        return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
    }
}
