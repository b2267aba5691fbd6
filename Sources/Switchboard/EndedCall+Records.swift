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
    /// It ended with its last step, by its own clock.
    ///
    /// - Parameter endedAt: for a call without a step: milliseconds since 1970.
    init?(_ id: String, _ lines: [[UInt8]], endedAt: Int64) {
        let outlines = lines.compactMap(Outline.init)
        guard case .began(let head)? = outlines.first else { return nil }
        let steps = outlines.compactMap { if case .stepped(let step) = $0 { step } else { nil } }
        let causes = outlines.compactMap { if case .ended(let outcome) = $0 { outcome } else { nil } }
        self.init(
            id: id, beganAt: Instant(milliseconds: head.startedAt),
            endedAt: Instant(milliseconds: steps.last.map { head.startedAt + Int64($0.at) } ?? endedAt),
            dialplan: head.dialplan.description, cause: causes.last ?? Self.lost, states: Self.states(of: steps),
            records: Array(lines.joined(separator: [0x0A])), students: Set(steps.flatMap(Self.students)).sorted())
    }

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

    /// Each state once for each time that it was entered, with the milliseconds from the beginning of the call.
    private static func states(of steps: [StepOutline]) -> [String] {
        var states: [(at: Milliseconds, name: StateName)] = []
        for step in steps {
            if let name = step.state, name != states.last?.name { states.append((step.at, name)) }
        }
        return states.map { "\($0.at) \($0.name)" }
    }

    /// The children of whom a step tells: those to whom it admitted the call, and those whom a service named.
    private static func students(of step: StepOutline) -> [StudentID] {
        guard let reply = step.reply else { return [] }
        return (Array(reply.admits) + reply.gives.values.flatMap(\.children)).compactMap { StudentID($0.rawValue) }
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
    fileprivate var children: [ChildID] {
        let own = about.map { [$0] } ?? []
        switch content {
        case .child(let child, _, _): return own + [child]
        case .list(let items): return own + items.flatMap { ($0.about.map { [$0] } ?? []) + $0.values.values.flatMap(\.children) }
        case .text, .name, .number, .date, .time, .weekday, .mark, .average, .place, .money, .percent, .code, .choice, .language: return own
        }
    }
}
