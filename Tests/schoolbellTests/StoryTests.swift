import CallCore
import Dialplans
import Foundation
import Support
import Switchboard
import Testing

@testable import Stories
@testable import schoolbell

/// The stories beside the dialplans, and what is generated from them.
@Suite struct StoryTests {
    static let folders = Content.Folders(
        dialplans: ShippedFolders.dialplans, prompts: ShippedFolders.prompts, gradeScales: ShippedFolders.gradeScales)

    /// The same as options of a command that is run elsewhere.
    static let folderOptions = [
        "--dialplans", folders.dialplans, "--prompts", folders.prompts, "--grade-scales", folders.gradeScales,
    ]

    static let paths = (try? StoryBench.stories(in: folders.dialplans, named: [])) ?? []
    /// One bench for all: it makes the demo school once.
    static let bench = Result { try SharedBench(StoryBench(folders: folders)) }

    @Test func thereAreStories() {
        #expect(Self.paths.count >= 25)
    }

    @Test(arguments: paths) func storyIsTrue(path: String) throws {
        let result = try Self.bench.get().use { try $0.run(path, comparingText: true) }
        #expect(result.passed, "\(result.report)")
    }

    @Test func theStoryInTheDocumentsIsTrue() throws {
        let page = try String(contentsOf: Program.root.appendingPathComponent("docs/stories.md"), encoding: .utf8)
        let start = try #require(page.range(of: "```story\n"))
        let end = try #require(page[start.upperBound...].range(of: "```"))
        let story = try StoryFile(name: "national.page.story", text: String(page[start.upperBound..<end.lowerBound]))
        let result = try Self.bench.get().use { try $0.run(story) }
        #expect(result.passed, "\(result.report)")
    }

    /// Whenever the caller hangs up, the call ends at once, and nothing more happens in it.
    @Test(arguments: paths) func callerMayHangUpAtEveryLine(path: String) throws {
        try Self.bench.get().use { bench in
            let story = try StoryBench.read(path).story
            try bench.withServices(of: story) { services in
                var stage = try StoryStage(of: story, plan: bench.plan(for: story), services: services)
                for step in story.steps {
                    _ = try stage.happen(step)
                    var cut = stage
                    let last = try cut.happen(.gone(.caller))
                    #expect(cut.call.isOver)
                    #expect(last.allSatisfy { if case .line(.outcome) = $0 { true } else { false } }, "\(path): \(last)")
                    #expect(try cut.happen(.wait(3_600_000)).isEmpty, "\(path): something happened after the end")
                }
            }
        }
    }

    /// A hurried caller and a slow one come to the same place.
    @Test(arguments: paths) func keysInABurstAndThreeSecondsApartReachTheSameState(path: String) throws {
        try Self.bench.get().use { bench in
            let story = try StoryBench.read(path).story
            let keys = story.steps.filter { if case .key = $0 { true } else { false } }
            func reach(waiting pause: Milliseconds) throws -> Place {
                try bench.withServices(of: story) { services in
                    var stage = try StoryStage(of: story, plan: bench.plan(for: story), services: services)
                    _ = try stage.happen(story.steps[0])
                    for key in keys where !stage.call.isOver {
                        if pause > 0 { _ = try stage.happen(.wait(pause)) }
                        _ = try stage.happen(key)
                    }
                    return Place(state: stage.call.stateName, outcome: stage.call.outcome, context: stage.call.context)
                }
            }
            #expect(try reach(waiting: 0) == reach(waiting: 3_000))
        }
    }

    struct Place: Equatable {
        let state: StateName?
        let outcome: CallOutcome?
        let context: CallContext
    }
}

/// Stories run one at a time on a bench.
final class SharedBench: @unchecked Sendable {
    // The lock guards it.
    private let bench: StoryBench
    private let lock = NSLock()

    init(_ bench: StoryBench) { self.bench = bench }

    func use<T>(_ body: (StoryBench) throws -> T) rethrows -> T {
        try lock.withLock { try body(bench) }
    }
}

extension StoryFile {
    var steps: [WorldStep] {
        lines.compactMap { if case .world(let step) = $0.line { step } else { nil } }
    }
}

extension StoryStage {
    init(of story: StoryFile, plan: Dialplan, services: any LineServices) throws {
        guard case .ring(let offer)? = story.steps.first else { throw StoryFault(file: story.name, line: 1, message: "no ring") }
        self.init(offer: offer, plan: plan, services: services, writer: StoryWriter())
    }
}
