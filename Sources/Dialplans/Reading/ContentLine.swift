/// A line of an iCalendar file, its parameters left out: `NAME;PARAMETER=x:VALUE`, unfolded (RFC 5545, 3.1).
struct ContentLine {
    var name: String
    var value: String
    /// Where it begins, counted from 1.
    var number: Int

    static func all(in source: SourceText) -> [ContentLine] {
        var texts: [(text: String, number: Int)] = []
        for (index, line) in source.lines.enumerated() {
            let text = line.hasSuffix("\r") ? line.dropLast() : line
            if let first = text.first, first == " " || first == "\t", !texts.isEmpty {
                texts[texts.count - 1].text += text.dropFirst()
            } else if !text.isEmpty {
                texts.append((String(text), index + 1))
            }
        }
        return texts.map { text, number in
            let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let name = parts[0].prefix { $0 != ";" }.uppercased()
            return ContentLine(name: name, value: parts.count == 2 ? String(parts[1]) : "", number: number)
        }
    }
}
