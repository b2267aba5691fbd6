import Domain

/// A class of a school of the demo.
struct DemoClassPlan {
    let year: Int
    let letter: DemoLetter
    /// Pupils besides the fixed ones.
    let size: Int
    /// The last day of which something is entered; `nil`: nothing ever was.
    let lastDay: Day?
    let hasMeetingsAndTests: Bool

    init(_ year: Int, _ letter: DemoLetter, size: Int, lastDay: Day?, hasMeetingsAndTests: Bool = true) {
        self.year = year
        self.letter = letter
        self.size = size
        self.lastDay = lastDay
        self.hasMeetingsAndTests = hasMeetingsAndTests
    }

    func id(school: String) -> String { "c-\(school)-\(year)\(letter.latin)" }
}
