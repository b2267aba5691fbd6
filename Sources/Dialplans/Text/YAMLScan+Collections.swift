/// The collections that open and close.
extension YAMLScan {
    mutating func dash() {
        let column = cursor.column
        while let last = frames.last, last.column > column { frames.removeLast() }
        if frames.last?.kind != .dashes(column: column) { push(.dashes(column: column), at: cursor.place) }
        cursor.advance()
    }

    mutating func open(_ end: Unicode.Scalar) {
        push(.flow(closedBy: end), at: cursor.place)
        cursor.advance()
    }

    mutating func close(_ end: Unicode.Scalar) {
        let start = cursor.place
        if frames.last?.kind == .flow(closedBy: end) { frames.removeLast() }
        cursor.advance()
        cursor.skip { $0 == " " }
        if cursor.current == ":", cursor.isBlank(at: 1) { complexKey(at: start) }
    }

    mutating func push(_ kind: Frame.Kind, at place: SourcePlace) {
        frames.append(Frame(kind: kind, place: place))
        guard frames.count > Self.deepest else { return }
        log.add(.deepNesting, at: place, "nested more than \(Self.deepest) deep", hint: "no dialplan needs that: look for a lost bracket")
        stopped = true
    }
}
