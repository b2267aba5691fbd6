/// The part of a file that a request asks for (RFC 9110, 14).
enum ByteRange: Hashable {
    /// None was asked for, or nothing that is understood: then the field is passed over.
    case whole
    case part(Range<Int>)
    case unsatisfiable

    /// No honest field is longer.
    private static let longest = 64

    /// Several parts at once are answered with the whole, as a server may: nothing that plays a sound asks so, and long lists of small
    /// parts are an old way to make a server work.
    ///
    /// - Parameters:
    ///   - field: such as `bytes=0-499`, `bytes=500-` or `bytes=-500`.
    ///   - length: of the file, in bytes.
    init(_ field: String?, length: Int) {
        guard let field, field.utf8.count <= Self.longest, field.lowercased().hasPrefix("bytes=") else {
            self = .whole
            return
        }
        let ends = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.place(ends[0]), let last = Self.place(ends[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (nil, nil): self = .whole
        case (nil, let count?): self = count == 0 || length == 0 ? .unsatisfiable : .part(max(0, length - count)..<length)
        case (let from?, let to): self = Self.part(from, to, length)
        }
    }

    private static func part(_ from: Int, _ to: Int?, _ length: Int) -> ByteRange {
        if let to, to < from { return .whole }
        guard from < length else { return .unsatisfiable }
        return .part(from..<min(length, (to ?? length - 1) + 1))
    }

    /// `.some(nil)` for nothing, `nil` for what is no number.
    private static func place(_ text: Substring) -> Int?? {
        if text.isEmpty { return .some(nil) }
        guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else { return nil }
        return .some(number)
    }
}
