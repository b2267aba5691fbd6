/// Walks over a text by Unicode scalars and knows line and column, both from 1, as libyaml counts them.
struct TextCursor {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private(set) var line = 1
    private(set) var column = 1
    let file: String

    init(_ text: String, file: String) {
        scalars = Array(text.unicodeScalars)
        self.file = file
    }

    var place: SourcePlace { SourcePlace(file: file, line: line, column: column) }
    var isAtEnd: Bool { index >= scalars.count }
    var current: Unicode.Scalar? { peek(0) }
    var previous: Unicode.Scalar? { peek(-1) }

    func peek(_ distance: Int) -> Unicode.Scalar? {
        let wanted = index + distance
        return scalars.indices.contains(wanted) ? scalars[wanted] : nil
    }

    /// Space, tab, the end of a line or of the text stands there.
    func isBlank(at distance: Int) -> Bool {
        guard let scalar = peek(distance) else { return true }
        return scalar == " " || scalar == "\t" || scalar.isBreak
    }

    func matches(_ word: String) -> Bool {
        word.unicodeScalars.enumerated().allSatisfy { peek($0.offset) == $0.element }
    }

    @discardableResult
    mutating func advance() -> Unicode.Scalar? {
        guard let scalar = current else { return nil }
        index += 1
        if scalar == "\n" || (scalar == "\r" && current != "\n") {
            line += 1
            column = 1
        } else {
            column += 1
        }
        return scalar
    }

    mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
        while let scalar = current, condition(scalar) { advance() }
    }

    mutating func skipLine() { skip { !$0.isBreak } }
}

extension Unicode.Scalar {
    var isBreak: Bool { self == "\n" || self == "\r" }
    /// A space other than U+0020.
    var isStrangeSpace: Bool { self != " " && properties.generalCategory == .spaceSeparator || self == "\u{200B}" }
    var isFlowIndicator: Bool { ",[]{}".unicodeScalars.contains(self) }

    /// What no text of a dialplan holds: controls other than tab and line ends, line ends of other alphabets, and U+FEFF inside the text.
    var isForbidden: Bool {
        switch value {
        case 0x09, 0x0A, 0x0D: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
