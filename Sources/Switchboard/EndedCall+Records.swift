public import CallCore
import Dialplans
import Domain
import Foundation
public import Storage

extension EndedCall {
    /// The cause of a call whose engine was killed before its end.
    static let lost = "engine-lost"

    /// A call from the lines of its journal; `nil`: they do not begin as a call's do.
    ///
    /// - Parameter endedAt: for a call without a step: milliseconds since 1970.
    init?(_ id: String, _ lines: [[UInt8]], endedAt: Int64) {
        let outlines = lines.compactMap(Outline.init)
        guard case .began(let head)? = outlines.first else { return nil }
        var outline = CallOutline(head)
        for item in outlines {
            switch item {
            case .began: continue
            case .stepped(let step): outline.add(step)
            case .ended(let outcome): outline.ended(outcome)
            }
        }
        self = outline.call(id, records: Self.records(lines), endedAt: endedAt)
    }

    /// The lines as the store keeps them.
    static func records(_ lines: [[UInt8]]) -> [UInt8] { Array(lines.joined(separator: [0x0A])) }

    private enum Outline {
        case began(JournalHead)
        case stepped(StepOutline)
        case ended(String)

        init?(_ line: [UInt8]) {
            if let step = StepOutline(line) {
                self = .stepped(step)
                return
            }
            switch try? JSONDecoder().decode(JournalRecord.self, from: Data(line)) {
            case .began(let head): self = .began(head)
            case .stepped(let step): self = .stepped(StepOutline(step))
            case .ended(let outcome): self = .ended(outcome)
            case nil: return nil
            }
        }
    }

    /// The records of the call's journal; `nil`: they are kept no longer.
    public var journal: [JournalRecord]? {
        records.map { bytes in
            bytes.split(separator: 0x0A).compactMap { try? JSONDecoder().decode(JournalRecord.self, from: Data($0)) }
        }
    }
}

extension Value {
    /// The children of whom the value tells, or whom it names.
    var children: [ChildID] {
        let own = about.map { [$0] } ?? []
        switch content {
        case .child(let child, _, _): return own + [child]
        case .list(let items): return own + items.flatMap { ($0.about.map { [$0] } ?? []) + $0.values.values.flatMap(\.children) }
        case .text, .name, .number, .date, .time, .weekday, .mark, .average, .place, .money, .percent, .code, .choice, .language: return own
        }
    }
}
