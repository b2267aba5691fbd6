import CallCore
import Dialplans
import Stories

/// Prints a call as a story while it happens.
final class Storyteller {
    private let clock: any CallClock
    private let began: Milliseconds
    private var trace: StoryTrace
    private(set) var isEmpty = true

    init(writer: StoryWriter, offer: CallOffer, clock: any CallClock) {
        self.clock = clock
        began = clock.now
        trace = StoryTrace(writer: writer, offer: offer)
    }

    func tell(_ call: Call, _ event: JournaledEvent, _ effects: [Effect]) {
        isEmpty = false
        trace.lines(at: clock.now - began, event, effects).forEach(show)
        if call.isOver, let outcome = call.outcome { show(.line(.outcome("\(outcome)"))) }
    }

    private func show(_ line: StoryLine) {
        switch line {
        case .world: print(Terminal.painted(line.description, .bold))
        case .line: print(line.description)
        }
    }
}
