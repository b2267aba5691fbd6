import Dialplans
import Testing

@testable import CallCore

/// One call as a row of a table: what happens (before `>`), and what the line does (after it).
struct Row: CustomTestStringConvertible, Sendable {
    let name: String
    let plan: Dialplan
    var replies: [OutcomeName: Reply] = [:]
    var showsTimers = false
    /// `steps > effects`, one for each scene.
    let scenes: [String]

    init(_ name: String, _ plan: Dialplan, replies: [OutcomeName: Reply] = [:], timers: Bool = false, _ scenes: [String]) {
        self.name = name
        self.plan = plan
        self.replies = replies
        showsTimers = timers
        self.scenes = scenes
    }

    var testDescription: String { name }

    /// Lets it happen and compares.
    @discardableResult
    func check(_ location: SourceLocation = #_sourceLocation) throws -> Call {
        var line = TestLine(plan)
        line.showsTimers = showsTimers
        for scene in scenes {
            let halves = scene.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
            let expected = halves.count > 1 ? halves[1].trimmingPrefix(" ") : ""
            let happened = try line.happen(String(halves[0]), replies: replies)
            #expect(happened == expected, "\(name): \(halves[0])", sourceLocation: location)
        }
        return line.call
    }
}
