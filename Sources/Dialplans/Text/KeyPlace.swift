/// Where the keys of a map stand in a YAML text, as far as that can be told without its structure: the parser that refuses a text with a
/// key that stands twice tells of the first one alone.
public enum KeyPlace {
    /// The next place of a key in the map of which one stands at `place`: the keys of a map begin in one column, or follow one another in
    /// the line of their braces.
    ///
    /// - Parameter place: in line 0: before the text.
    public static func next(_ key: String, after place: SourcePlace, in lines: [[Unicode.Scalar]]) -> SourcePlace? {
        for (number, line) in zip(1..., lines).dropFirst(max(0, place.line - 1)) {
            let columns = number == place.line ? Array(line.indices.dropFirst(place.column)) : [max(0, place.column - 1)]
            if let column = columns.first(where: { isKey(key, at: $0, of: line) }) {
                return SourcePlace(file: place.file, line: number, column: column + 1)
            }
        }
        return nil
    }

    private static func isKey(_ key: String, at start: Int, of line: [Unicode.Scalar]) -> Bool {
        guard start < line.count, start == 0 || " {,".unicodeScalars.contains(line[start - 1]) else { return false }
        let rest = line.dropFirst(start)
        let spelt = [key, "\"\(key)\"", "'\(key)'"].first { rest.starts(with: $0.unicodeScalars) }
        guard let spelt else { return false }
        return rest.dropFirst(spelt.unicodeScalars.count).first { $0 != " " } == ":"
    }
}
