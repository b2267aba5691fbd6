import Foundation

/// Which part of a long run this process does: `SCHOOLBELL_SOAK=2/8`, the second of eight that run side by side, for calls wait more than
/// they compute; `SCHOOLBELL_SOAK=1/1` is the whole.
struct SoakPart: Equatable {
    static let whole = SoakPart(number: 1, count: 1)
    /// `nil`: tests are not to take their time.
    static let own = SoakPart(ProcessInfo.processInfo.environment["SCHOOLBELL_SOAK"])

    /// 1…`count`.
    let number: Int
    let count: Int

    private init(number: Int, count: Int) {
        self.number = number
        self.count = count
    }

    init?(_ text: String?) {
        guard let text else { return nil }
        let numbers = text.split(separator: "/").compactMap { Int($0) }
        guard numbers.count == 2, numbers[1] > 0, (1...numbers[1]).contains(numbers[0]) else { return nil }
        self.init(number: numbers[0], count: numbers[1])
    }

    func part<Element>(of whole: [Element]) -> [Element] {
        whole.indices.filter { $0 % count == number - 1 }.map { whole[$0] }
    }
}
