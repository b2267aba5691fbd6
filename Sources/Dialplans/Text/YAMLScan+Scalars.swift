extension YAMLScan {
    mutating func comment() {
        if inFlow, let before = lastSign, ":,[{".unicodeScalars.contains(before) { lostKey = cursor.place }
        cursor.skipLine()
    }

    /// The last sign before the cursor that is no space.
    private var lastSign: Unicode.Scalar? {
        var distance = -1
        while cursor.peek(distance) == " " { distance -= 1 }
        return cursor.peek(distance)
    }

    /// Word processors write spaces that YAML takes for letters.
    mutating func strangeSpace() {
        log.add(.controlCharacter, at: cursor.place, "a space of another kind", hint: "write a plain space in its place")
        cursor.skip { $0.isStrangeSpace }
    }

    /// A text in quotes; a missing end is left to the parser to report.
    mutating func quoted(by quote: Unicode.Scalar) {
        let start = cursor.place
        var text = ""
        cursor.advance()
        while let scalar = cursor.advance() {
            if scalar == "\\", quote == "\"" {
                text.unicodeScalars.append(scalar)
                if let escaped = cursor.advance() { text.unicodeScalars.append(escaped) }
            } else if scalar != quote {
                text.unicodeScalars.append(scalar)
            } else if quote == "'", cursor.current == "'" {
                text.unicodeScalars.append(scalar)
                cursor.advance()
            } else {
                break
            }
        }
        endScalar(text, from: start, wasQuoted: true)
    }

    /// A text without quotes, to the end of its line at most.
    mutating func plain() {
        let start = cursor.place
        var text = ""
        while let scalar = cursor.current, !scalar.isBreak, scalar != "\t", !endsPlain(scalar) {
            if scalar.isStrangeSpace { strangeSpace() }
            text.unicodeScalars.append(scalar)
            cursor.advance()
        }
        while text.hasSuffix(" ") { text.removeLast() }
        // A lone indicator, such as a bracket that closes nothing: the parser has the words for it.
        if cursor.place == start { cursor.advance() }
        endScalar(text, from: start, wasQuoted: false)
    }

    private func endsPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ":": cursor.isBlank(at: 1) || (inFlow && (cursor.peek(1)?.isFlowIndicator ?? true))
        case "#": cursor.isBlank(at: -1)
        default: inFlow && scalar.isFlowIndicator
        }
    }

    private mutating func endScalar(_ text: String, from start: SourcePlace, wasQuoted: Bool) {
        cursor.skip { $0 == " " }
        guard cursor.current == ":", isValueSign(afterQuotes: wasQuoted) else {
            valueLine = wasQuoted ? nil : start.line
            return
        }
        if !inFlow { openMap(at: start) }
        cursor.advance()
        if text == "<<", !wasQuoted {
            log.add(.mergeKey, at: start, "a dialplan has no merge keys", hint: "write the keys out where they are needed")
        }
        guard var frame = frames.popLast() else { return }
        if let first = frame.keys[text], frame.kind != .flow(closedBy: "]") {
            log.add(
                .duplicateKey, at: start, "\(text) stands here twice: first in line \(first.line)", hint: "keep one of the two")
            repeated[start] = text
        } else {
            frame.keys[text] = start
        }
        frames.append(frame)
    }

    private func isValueSign(afterQuotes: Bool) -> Bool {
        cursor.isBlank(at: 1) || (inFlow && (afterQuotes || cursor.peek(1)?.isFlowIndicator ?? true))
    }

    /// A key in a block: it belongs to the open map of its column, or opens one.
    private mutating func openMap(at place: SourcePlace) {
        let column = place.column
        while let last = frames.last, last.column > column || last.kind == .dashes(column: column) { frames.removeLast() }
        if frames.last?.kind != .map(column: column) { push(.map(column: column), at: place) }
    }
}
