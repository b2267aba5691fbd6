import CallCore
import Dialplans
import Foundation
import Storage

/// The journal of a call that an engine left behind.
struct LeftCall {
    let head: JournalHead
    private(set) var entries: [Entry] = []
    /// The records alone, as they are kept of an ended call.
    private(set) var records: [[UInt8]] = []
    private(set) var phase = Phase.going

    enum Phase {
        case going
        /// Its end is written, and it is not in the store, or was about to be.
        case ended
    }

    enum Entry {
        /// With the event as it was, digits of codes too.
        case step(JournalStep, CallEvent)
        case mark(CallMark)
    }

    /// `nil`: it does not begin as a call's journal does.
    init?(_ call: CallID, _ lines: [[UInt8]], seal: DigitSeal) {
        let decoder = JSONDecoder()
        let known = lines.filter { CallMark($0) != nil || (try? decoder.decode(JournalRecord.self, from: Data($0))) != nil }
        guard let first = known.first, case .began(let head)? = try? decoder.decode(JournalRecord.self, from: Data(first)) else {
            return nil
        }
        self.head = head
        var digit: Digit?
        for line in lines {
            if let mark = CallMark(line) {
                if case .digit(let text) = mark { digit = seal.open(text, of: call.rawValue).flatMap(Digit.init(rawValue:)) }
                entries.append(.mark(mark))
                continue
            }
            records.append(line)
            switch try? decoder.decode(JournalRecord.self, from: Data(line)) {
            case .stepped(let step)?: entries.append(.step(step, Self.event(of: step, &digit)))
            case .ended?: phase = .ended
            case .began?, nil: break
            }
        }
    }

    /// The last moment of which it tells: milliseconds since 1970.
    var lastSign: Int64 {
        let last = entries.reversed().lazy.compactMap { if case .step(let step, _) = $0 { step.at } else { nil } }.first
        return head.startedAt + Int64(last ?? 0)
    }

    private static func event(of step: JournalStep, _ digit: inout Digit?) -> CallEvent {
        defer { digit = nil }
        if case .secretDigit(let play) = step.event, let digit { return .line(.key(digit, during: play)) }
        return step.event.replayed
    }
}
