public import CallCore
public import Dialplans

/// Runs stories and says where the line did something else than they tell.
public struct StoryRunner {
    private let plan: Dialplan
    private let wording: StoryWriter.Wording?

    public init(plan: Dialplan, wording: StoryWriter.Wording? = nil) {
        self.plan = plan
        self.wording = wording
    }

    /// Runs one story against services that stand as its `data:` and `now:` ask.
    public func run(_ story: StoryFile, services: any LineServices, comparingText: Bool = false) -> StoryResult {
        guard case .world(.ring(let offer))? = story.lines.first?.line else { return StoryResult(story: story.name, scenes: []) }
        var stage = StoryStage(offer: offer, plan: plan, services: services, writer: StoryWriter(wording: wording))
        var scenes: [StoryScene] = []
        for var scene in StoryScene.scenes(of: story) {
            for step in scene.steps {
                do {
                    scene.happened += try stage.happen(step)
                } catch {
                    scene.fault = "this step cannot happen here: \(error)"
                }
            }
            scene.judge(comparingText: comparingText)
            scenes.append(scene)
        }
        return StoryResult(story: story.name, scenes: scenes, end: stage.call, coverage: stage.coverage)
    }
}

/// What came of running a story.
public struct StoryResult: Sendable {
    public var story: String
    public var scenes: [StoryScene]
    /// The call as the story left it.
    public var end: Call?
    /// What of the dialplan it touched.
    public var coverage = Coverage()

    public var passed: Bool { !scenes.isEmpty && scenes.allSatisfy(\.passed) }

    /// Every scene that went otherwise, as a diff: `-` the story, `+` what happened.
    public var report: String {
        scenes.filter { !$0.passed }.map { "\(story):\($0.lastLine):\n\($0.diff)" }.joined(separator: "\n")
    }
}
