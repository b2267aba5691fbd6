import Domain
import Foundation

extension ImportRow {
    /// In days, wherever on earth it is that day.
    private static let farthest = 367

    /// What an entry is about lies at most a year after it was written: anything later is a slip of the pen.
    mutating func checkYear(_ column: String, _ day: Day?, _ enteredAt: Instant?) {
        guard let day, let enteredAt, enteredAt.day(in: .gmt).adding(days: Self.farthest) < day else { return }
        refuse(column, "more than a year after entered_at", text(column))
    }
}
