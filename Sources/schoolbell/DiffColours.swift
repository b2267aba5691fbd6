/// A story's diff for a terminal: what the story says in red, what happened in green.
enum DiffColours {
    static func painted(_ report: String) -> String {
        report.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            switch line.first {
            case "-": Terminal.painted(String(line), .red)
            case "+": Terminal.painted(String(line), .green)
            default: String(line)
            }
        }.joined(separator: "\n")
    }
}
