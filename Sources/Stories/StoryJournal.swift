public import CallCore

/// A journaled call as a story.
public struct StoryJournal {
    private let writer: StoryWriter

    public init(writer: StoryWriter) {
        self.writer = writer
    }

    public func lines(of records: [JournalRecord]) -> [StoryLine] {
        guard case .began(let head)? = records.first else { return [] }
        var trace = StoryTrace(writer: writer, offer: head.offer)
        return records.flatMap { record -> [StoryLine] in
            switch record {
            case .began: []
            case .stepped(let step): trace.lines(at: step.at, step.event, step.effects)
            case .ended(let outcome): [.line(.outcome(outcome))]
            }
        }
    }
}
