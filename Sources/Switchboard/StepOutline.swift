import CallCore
import Dialplans

/// What the store keeps of a step beside its record: when it was, where it led, and what a service answered.
///
/// A call has hundreds of steps, and all of them are looked at when it has ended: a step is read from its bytes where it is spelt as
/// `JournalLine` spells it and holds no answer, and decoded whole where it is not.
struct StepOutline: Hashable {
    let at: Milliseconds
    let state: StateName?
    let reply: Reply?

    init(_ step: JournalStep) {
        at = step.at
        state = step.state
        reply = if case .plain(.replied(_, let reply)) = step.event { reply } else { nil }
    }

    /// `nil`: it is to be decoded.
    init?(_ line: [UInt8]) {
        guard let head = Head(line), let state = Self.state(atEndOf: line) else { return nil }
        at = head.at
        self.state = state.name
        reply = nil
    }

    /// The beginning of a step that holds no answer.
    private struct Head {
        let at: Milliseconds

        private static let start = Array(#"{"stepped":{"_0":{"at":"#.utf8)
        private static let event = Array(#","event":{"#.utf8)
        private static let answer = Array(#""plain":{"_0":{"replied":"#.utf8)

        init?(_ line: [UInt8]) {
            guard line.starts(with: Self.start) else { return nil }
            var rest = line.dropFirst(Self.start.count)
            var number = 0
            while let digit = rest.first, digit >= 0x30, digit <= 0x39, number < 1 << 50 {
                number = number * 10 + Int(digit - 0x30)
                rest.removeFirst()
            }
            guard rest.starts(with: Self.event), !rest.dropFirst(Self.event.count).starts(with: Self.answer) else { return nil }
            at = number
        }
    }

    private struct End {
        let name: StateName?
    }

    private static let end = Array("}}}".utf8)
    private static let member = Array(#","state":""#.utf8)

    /// A step ends with its effects, or with its state after them.
    private static func state(atEndOf line: [UInt8]) -> End? {
        guard line.suffix(end.count).elementsEqual(end) else { return nil }
        let body = line.dropLast(end.count)
        // Effects that come last come after no state where that is spelt as ours: else it may stand before them.
        if body.last == UInt8(ascii: "]") { return body.firstRange(of: member) == nil ? End(name: nil) : nil }
        guard body.last == UInt8(ascii: "\"") else { return nil }
        let open = body.dropLast()
        guard let quote = open.lastIndex(of: UInt8(ascii: "\"")), !open[quote...].contains(UInt8(ascii: "\\")) else { return nil }
        guard open[...quote].suffix(member.count).elementsEqual(member) else { return nil }
        return End(name: StateName(String(decoding: open[(quote + 1)...], as: UTF8.self)))
    }
}
