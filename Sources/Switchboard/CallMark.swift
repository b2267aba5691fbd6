import CallCore

/// What stands in the journal of a call in progress beside its records, and is dropped when the call has ended.
enum CallMark: Hashable, Sendable {
    /// The sealed digit of the step that follows.
    case digit(String)
    /// So many sentences of a play have been ordered, or left out; `isLast`: all.
    case ordered(PlayNumber, sentences: Int, isLast: Bool)
    case transferred(TransferNumber)

    var line: [UInt8] {
        switch self {
        case .digit(let text): Array("~\(text)".utf8)
        case .ordered(let play, let sentences, let isLast): Array("^\(play) \(sentences) \(isLast ? 1 : 0)".utf8)
        case .transferred(let number): Array("^t \(number)".utf8)
        }
    }

    /// `nil`: it is a record.
    init?(_ line: [UInt8]) {
        guard let first = line.first, first == UInt8(ascii: "~") || first == UInt8(ascii: "^") else { return nil }
        let text = String(decoding: line.dropFirst(), as: UTF8.self)
        if first == UInt8(ascii: "~") { self = .digit(text) } else if let mark = Self.order(text) { self = mark } else { return nil }
    }

    private static func order(_ text: String) -> CallMark? {
        let words = text.split(separator: " ")
        let numbers = words.compactMap { Int($0) }
        if words.first == "t", numbers.count == 1 { return .transferred(numbers[0]) }
        return numbers.count == 3 ? .ordered(numbers[0], sentences: numbers[1], isLast: numbers[2] == 1) : nil
    }
}
