import CallCore
import Dialplans
import Foundation
import Storage
import Support
import Switchboard
import Testing

@testable import Gateways
@testable import Stories
@testable import schoolbell

/// The shipped stories on every gateway: a dialplan does not know which of them brings its calls.
@Suite struct GatewayStoriesTests {
    static let folders = Content.Folders(
        dialplans: ShippedFolders.dialplans, prompts: ShippedFolders.prompts, gradeScales: ShippedFolders.gradeScales)

    static let paths = (try? StoryBench.stories(in: folders.dialplans, named: [])) ?? []
    static let bench = Result { try StoryBench(folders: folders) }
    /// Where the calls' journals end up; one for all.
    static let records = Result {
        let folder = try TemporaryFolder()
        return (folder, try Store.open(folder: folder.path))
    }

    /// Where a gateway lacks what a story needs, it is not true there: nothing is excused that could be kept.
    @Test(arguments: paths, StoryGateway.allCases) func storyIsTrueOnEveryGateway(path: String, gateway: StoryGateway) throws {
        let bench = try Self.bench.get()
        let story = try StoryBench.read(path).story
        try bench.withServices(of: story) { services in
            let held = try GatewayStory(on: gateway, shelf: bench.content.shelf, services: services, store: try Self.records.get().1)
            let result = held.run(story)
            let lacks = Set(held.shortfalls.map(\.rawValue)).intersection(story.needs.map(\.rawValue))
            #expect(result.passed == lacks.isEmpty, "lacking \(lacks): \(result.report)")
        }
    }

    /// What is sent within so many milliseconds is read together, and only the first of it seen. While Asterisk sleeps it is deaf, and its
    /// callers have to take their time.
    static let late: [(wakes: FakeSocket.Waking, reaction: Milliseconds)] = [(.late(1), 30), (.late(50), 400)]

    @Test(arguments: paths, late.indices) func storyIsTrueOnAnAsteriskThatReadsLate(path: String, index: Int) throws {
        let (wakes, reaction) = Self.late[index]
        let bench = try Self.bench.get()
        let story = try StoryBench.read(path).story
        try bench.withServices(of: story) { services in
            let held = try GatewayStory(
                on: .fastAGI, wakes: wakes, reaction: reaction, shelf: bench.content.shelf, services: services,
                store: try Self.records.get().1)
            let result = held.run(story)
            let lacks = Set(held.shortfalls.map(\.rawValue)).intersection(story.needs.map(\.rawValue))
            #expect(result.passed == lacks.isEmpty, "lacking \(lacks): \(result.report)")
        }
    }

    @Test func whatAGatewayLacksAndAStoryNeedsHasOneName() {
        #expect(LegShortfall.allCases.map(\.rawValue) == StoryNeed.allCases.map(\.rawValue))
    }

    @Test(arguments: paths) func aStorySaysWhatItNeeds(path: String) throws {
        let story = try StoryBench.read(path).story
        let orders: [StoryNeed] = story.lines.compactMap { line in
            switch line.line {
            case .line(.transfer): .transfer
            case .line(.record): .recording
            case .world(.recorded(.failed, _)): .failedRecordings
            case .line, .world: nil
            }
        }
        #expect(story.needs.intersection([.transfer, .recording, .failedRecordings]) == Set(orders))
    }

    /// Each switch as it is when nothing more is set.
    static let guides: [(String, Set<LegShortfall>)] = [
        ("gateways/asterisk/README.md", AGISession(AGISettings(), now: 0).shortfalls),
        ("gateways/freeswitch/README.md", EventSocketSession(EventSocketSettings(), now: 0).shortfalls),
        ("gateways/audiosocket/README.md", AudioSocketSession(AudioSocketSettings { _, _ in nil }, now: 0).shortfalls),
    ]

    @Test(arguments: guides.indices) func theGuideListsTheStoriesThatASwitchCannotServe(index: Int) throws {
        let (guide, shortfalls) = Self.guides[index]
        let text = try String(contentsOf: Program.root.appendingPathComponent(guide), encoding: .utf8)
        let listed = Set(text.matches(of: /`((?:national|school|support)\.[a-z-]+)`/).map { String($0.1) })
        let lacks = Set(shortfalls.map(\.rawValue))
        let wanted = try Self.paths.filter { try !lacks.isDisjoint(with: StoryBench.read($0).story.needs.map(\.rawValue)) }
        #expect(listed == Set(wanted.map { (($0 as NSString).lastPathComponent as NSString).deletingPathExtension }))
        try #require(!listed.isEmpty)
    }
}
