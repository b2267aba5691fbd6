public import CallCore
public import Dialplans

/// A story that is not known yet: the world does its steps, and what the line does is written down.
public struct StoryTelling {
    public private(set) var lines: [StoryLine] = []
    /// Steps that could not happen where they stood, such as the end of a prompt when nothing was said.
    public private(set) var leftOut = 0

    public init(_ steps: [WorldStep], plan: Dialplan, services: any LineServices, wording: StoryWriter.Wording? = nil) {
        guard case .ring(let offer)? = steps.first else { return }
        var stage = StoryStage(offer: offer, plan: plan, services: services, writer: StoryWriter(wording: wording))
        for step in steps where !stage.call.isOver {
            do {
                let done = try stage.happen(step)
                lines += [.world(step)] + done
            } catch {
                leftOut += 1
            }
        }
        // A call that did not end of itself is ended by the caller.
        guard !stage.call.isOver, let done = try? stage.happen(.gone(.caller)) else { return }
        lines += [.world(.gone(.caller))] + done
    }
}
