import CallCore
import Dialplans
import Stories

/// A real call, retold with the demo school: what the caller did stays, who it was and what was said of whom does not.
struct RetoldCall {
    let steps: [WorldStep]
    let data: StoryData
    private let records: [JournalStep]

    /// `nil`: the records do not begin as a call's do.
    init?(_ records: [JournalRecord]) {
        guard case .began(let head)? = records.first else { return nil }
        self.records = records.compactMap { if case .stepped(let step) = $0 { step } else { nil } }
        let caller = DemoCaller(self.records)
        data = caller.data
        var trace = StoryTrace(writer: StoryWriter(masked: true), offer: head.offer)
        var codes = DemoCodes(self.records)
        steps = self.records.flatMap { step in
            trace.lines(at: step.at, step.event, step.effects).compactMap { line -> WorldStep? in
                switch line {
                case .line: nil
                case .world(.ring): .ring(caller.offer(like: head.offer))
                case .world(.secretDigit): .key(codes.next())
                case .world(let step): step
                }
            }
        }
    }
}

/// Who of the demo school stands for a caller: see `docs/demo-data.md`.
private struct DemoCaller {
    let number: String?
    let data: StoryData

    /// By what the line found out of the real one.
    init(_ steps: [JournalStep]) {
        let first = steps.lazy.compactMap { step -> Reply? in
            if case .plain(.replied(_, let reply)) = step.event { reply } else { nil }
        }.first
        switch first?.outcome {
        case "known": (number, data) = (first.map(Self.children) == 1 ? "0888 100 004" : "0888 100 002", .demo)
        case "pin": (number, data) = ("0888 100 001", .demoPIN)
        case "pin-locked": (number, data) = ("0888 100 001", .demoPINLocked)
        case "withheld": (number, data) = (nil, .demo)
        default: (number, data) = ("0888 100 012", .demo)
        }
    }

    private static func children(_ reply: Reply) -> Int {
        guard case .list(let items)? = reply.gives["children"]?.content else { return 0 }
        return items.count
    }

    /// What the network said of the call stays; its numbers do not.
    func offer(like real: CallOffer) -> CallOffer {
        CallOffer(
            id: "story", from: number, to: real.to, withheld: number == nil && real.withheld, attestation: real.attestation,
            language: real.language)
    }
}

/// The digits of codes, of which a journal keeps none: right ones where the real ones were right.
private struct DemoCodes {
    private var waiting: [Digit] = []

    init(_ steps: [JournalStep]) {
        var length = 0
        for step in steps {
            switch step.event {
            case .secretDigit: length += 1
            case .plain(.replied(_, let reply)) where length > 0:
                waiting += Self.code(length, isRight: reply.outcome != "wrong" && reply.outcome != "exhausted")
                length = 0
            case .plain: break
            }
        }
        waiting += Self.code(length, isRight: false)
    }

    mutating func next() -> Digit { waiting.isEmpty ? .one : waiting.removeFirst() }

    private static func code(_ length: Int, isRight: Bool) -> [Digit] {
        let right = length == pin.count ? pin : child
        let digits = isRight && length == right.count ? right : String(repeating: "1", count: length)
        return digits.compactMap { Digit(rawValue: String($0)) }
    }

    /// The PIN of the mother of Мила, and the ID code of Елена.
    private static let pin = "135790"
    private static let child = "483920175634"
}
