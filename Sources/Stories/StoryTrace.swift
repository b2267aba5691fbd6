public import CallCore
public import Dialplans

/// Tells a call step by step as a story that can be run again: where a timer made something happen, the wait for it is told too.
public struct StoryTrace {
    private let writer: StoryWriter
    private let offer: CallOffer
    /// When the world last did something.
    private var last: Milliseconds = 0

    public init(writer: StoryWriter, offer: CallOffer) {
        self.writer = writer
        self.offer = offer
    }

    /// The lines for one step.
    ///
    /// - Parameter at: milliseconds since the call began.
    public mutating func lines(at: Milliseconds, _ event: JournaledEvent, _ effects: [Effect]) -> [StoryLine] {
        let done = effects.flatMap(writer.lines)
        guard let happened = line(for: event, at: at, did: !done.isEmpty) else { return done }
        last = at
        return [happened] + done
    }

    private func line(for event: JournaledEvent, at: Milliseconds, did something: Bool) -> StoryLine? {
        if case .plain(.timerFired) = event { return something && at > last ? .world(.wait(at - last)) : nil }
        return writer.line(for: event, of: offer)
    }
}
