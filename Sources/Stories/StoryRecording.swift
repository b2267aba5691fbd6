extension StoryResult {
    /// The story's text with what really happened in the place of what it told. Comments and steps of the world stay.
    public func recorded(over text: String) -> String {
        var lines: [String] = []
        let ends = Dictionary(scenes.map { ($0.lastLine, $0) }, uniquingKeysWith: { first, _ in first })
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if !line.drop(while: \.isWhitespace).hasPrefix("<") { lines.append(String(line)) }
            if let scene = ends[index + 1] { lines += scene.happened.map(\.description) }
        }
        return lines.joined(separator: "\n")
    }
}
