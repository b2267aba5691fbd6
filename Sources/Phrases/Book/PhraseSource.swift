import Dialplans

/// A file's text by lines, so that a fault can show where it is.
struct PhraseSource {
    let file: String
    let lines: [[Unicode.Scalar]]

    init(file: String, text: String) {
        self.file = file
        lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { $0.filter { $0 != "\r" } }
    }

    func fault(line: Int, column: Int, _ message: String, hint: String) -> PhraseFault {
        let number = max(1, min(line, lines.count))
        let place = SourcePlace(file: file, line: number, column: max(1, column))
        let (line, offset) = shown(number, place.column)
        return PhraseFault(place: place, message: message, line: line, hint: hint, offset: offset)
    }

    /// A fault inside a value that starts at `line` and `column`. In quoted and folded values the place is found by following the letters.
    func fault(_ fault: PatternFault, in value: String, line: Int, column: Int) -> PhraseFault {
        var place = (line: line, column: column)
        var next = place
        let units = Array(value.utf16.prefix(fault.offset + 2))
        let isPair = units.indices.contains(fault.offset) && UTF16.isLeadSurrogate(units[fault.offset])
        let scalars = String(decoding: units.prefix(fault.offset + (isPair ? 2 : 1)), as: UTF16.self).unicodeScalars
        for scalar in scalars where !scalar.properties.isWhitespace {
            guard let found = find(scalar, from: next) else { break }
            place = found
            next = (found.line, found.column + 1)
        }
        return self.fault(line: place.line, column: place.column, fault.message, hint: fault.hint)
    }

    private func find(_ scalar: Unicode.Scalar, from place: (line: Int, column: Int)) -> (line: Int, column: Int)? {
        guard lines.indices.contains(place.line - 1) else { return nil }
        if let column = lines[place.line - 1].dropFirst(place.column - 1).firstIndex(of: scalar) { return (place.line, column + 1) }
        guard let line = lines.indices.dropFirst(place.line).prefix(20).first(where: { lines[$0].contains(scalar) }) else { return nil }
        return (line + 1, (lines[line].firstIndex(of: scalar) ?? 0) + 1)
    }

    /// The line, or the 120 scalars of it that lie around the column, and how many of them stand before it.
    private func shown(_ line: Int, _ column: Int) -> (String, Int) {
        guard lines.indices.contains(line - 1) else { return ("", 0) }
        let scalars = lines[line - 1]
        let start = max(0, min(column - 60, scalars.count - 120))
        let part = scalars[start..<min(scalars.count, start + 120)].map { $0.properties.generalCategory == .control ? " " : $0 }
        return (String(String.UnicodeScalarView(part)), min(column - 1 - start, part.count))
    }
}
