/// A part of a story: something happens, then the line does something.
public struct StoryScene: Sendable {
    public var steps: [WorldStep] = []
    public var expected: [StoryLine] = []
    public var happened: [StoryLine] = []
    public var fault: String?
    /// The line of the file where the last of its steps stands.
    public var lastLine = 0
    public private(set) var passed = true

    /// Cuts a story before each step of the world that follows what the line did.
    static func scenes(of story: StoryFile) -> [StoryScene] {
        var scenes: [StoryScene] = []
        for numbered in story.lines {
            switch numbered.line {
            case .world(let step):
                if scenes.last?.expected.isEmpty ?? false {
                    scenes[scenes.count - 1].steps.append(step)
                } else {
                    scenes.append(StoryScene(steps: [step]))
                }
                scenes[scenes.count - 1].lastLine = numbered.number
            case .line:
                scenes[scenes.count - 1].expected.append(numbered.line)
            }
        }
        return scenes
    }

    mutating func judge(comparingText: Bool) {
        let same =
            expected.count == happened.count
            && zip(expected, happened).allSatisfy { Self.matches($0, $1, comparingText: comparingText) }
        passed = same && fault == nil
    }

    private static func matches(_ story: StoryLine, _ fact: StoryLine, comparingText: Bool) -> Bool {
        if case .line(.say(let told)) = story, case .line(.say(let said)) = fact {
            return told.matches(said, comparingText: comparingText)
        }
        return story == fact
    }

    /// The scene's lines: those that agree as they are, `-` before those only the story has, `+` before those that only happened.
    var diff: String {
        var lines = steps.map { "  \(StoryLine.world($0))" }
        if let fault { lines.append("! \(fault)") }
        let change = happened.difference(from: expected) { Self.matches($0, $1, comparingText: false) }
        var removed = Set<Int>()
        var inserted = Set<Int>()
        for step in change {
            switch step {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var told = expected.indices.makeIterator()
        var next = told.next()
        for index in happened.indices {
            while let old = next, removed.contains(old) {
                lines.append("- \(expected[old])")
                next = told.next()
            }
            lines.append((inserted.contains(index) ? "+ " : "  ") + "\(happened[index])")
            if !inserted.contains(index) { next = told.next() }
        }
        while let old = next {
            lines.append("- \(expected[old])")
            next = told.next()
        }
        return lines.joined(separator: "\n")
    }
}
