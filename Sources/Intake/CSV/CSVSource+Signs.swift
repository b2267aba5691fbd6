/// What a file says of its own form.
extension CSVSource {
    /// Tells the encoding, and goes back to the first byte behind the mark, if there is one.
    func tellEncoding() throws -> CSVEncoding {
        while count < CSVEncodingVote.mark.count, try grow() == .grown {}
        if window.starts(with: CSVEncodingVote.mark) {
            consume(CSVEncodingVote.mark.count)
            return .utf8
        }
        var vote = CSVEncodingVote()
        var isLast = false
        while !vote.isDecided {
            consume(vote.count(window, isLast: isLast))
            if isLast { break }
            isLast = try grow() != .grown
        }
        try rewind()
        return vote.winner
    }

    /// Tells the separator by the first line: the one of `,` `;` and tab that stands there most often outside quotes.
    func tellSeparator() throws -> UInt8 {
        let separators: [UInt8] = [0x2C, 0x3B, 0x09]
        var counts = [0, 0, 0]
        var isQuoted = false
        while lineEnd == nil, try grow() == .grown {}
        for byte in window {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A { break }
            if let index = separators.firstIndex(of: byte) { counts[index] += 1 }
        }
        let most = counts.max() ?? 0
        return separators[counts.firstIndex(of: most) ?? 0]
    }
}
