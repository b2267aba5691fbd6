/// Looks for anchors, aliases and tags, as far as possible not in comments.
///
/// Where a comment begins can be told only by the quotes and brackets before it. It follows them as libyaml does, and where the two might
/// differ it takes nothing more for a comment: then too much is found, and never too little.
struct YAMLTrapScan {
    private(set) var traps: [YAMLTrap] = []
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private var (line, column) = (1, 1)
    private var within = Within.nothing
    /// The brackets that are open.
    private var depth = 0
    private var indentation: Int?
    /// A value without quotes has ended with its line, whose indentation this is: a line that stands deeper may be more of it.
    private var goesOnBehind: Int?

    private enum Within: Equatable {
        /// A node, a sign or a comment may begin.
        case nothing
        case plain
        case quotes(Unicode.Scalar)
        /// What follows is no end of the double quotes.
        case escape
        case comment
        /// It is not sure where comments are.
        case doubt
    }

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func run() {
        while index < scalars.count {
            let scalar = scalars[index]
            if Self.breaks.contains(scalar) {
                endLine(scalar)
            } else {
                if within != .comment { look(scalar) }
                step(scalar)
                (index, column) = (index + 1, column + 1)
            }
        }
    }

    private func ahead(_ distance: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index + distance) ? scalars[index + distance] : nil
    }

    /// A space, the end of the line or of the text.
    private func isBlank(at distance: Int) -> Bool { ahead(distance).map { Self.isBlank($0) || Self.breaks.contains($0) } ?? true }

    private mutating func look(_ scalar: Unicode.Scalar) {
        let kind: YAMLTrap.Kind
        switch scalar {
        case "&": kind = .anchor
        case "*": kind = .alias
        case "!": kind = .tag
        default: return
        }
        guard column == 1 || ahead(-1).map({ Self.isBlank($0) || "[{,:?".unicodeScalars.contains($0) }) == true else { return }
        guard let next = ahead(1), next.isASCII, next.properties.isAlphabetic || "0123456789_-!<".unicodeScalars.contains(next) else {
            return
        }
        traps.append(YAMLTrap(kind: kind, line: line, column: column))
    }

    private mutating func endLine(_ scalar: Unicode.Scalar) {
        switch within {
        case .nothing, .doubt: break
        case .plain: (within, goesOnBehind) = (.nothing, indentation)
        case .quotes, .escape: within = .doubt
        case .comment: (within, goesOnBehind) = (.nothing, nil)
        }
        index += scalar == "\r" && ahead(1) == "\n" ? 2 : 1
        (line, column, indentation) = (line + 1, 1, nil)
    }

    private mutating func step(_ scalar: Unicode.Scalar) {
        switch within {
        case .nothing: if !Self.isBlank(scalar) { begin(scalar) }
        case .plain: goOn(scalar)
        case .quotes("\"") where scalar == "\\": within = .escape
        case .quotes(let quote): if scalar == quote { within = .nothing }
        case .escape: within = .quotes("\"")
        case .comment, .doubt: break
        }
    }

    private mutating func begin(_ scalar: Unicode.Scalar) {
        if indentation == nil { beginLine(scalar) }
        switch scalar {
        case _ where within == .doubt: break
        case "#": within = .comment
        case "\"", "'": within = .quotes(scalar)
        case "[", "]", "{", "}", ",": bracket(scalar)
        case "-" where isBlank(at: 1) || isMarker, ":" where isBlank(at: 1), "?" where isBlank(at: 1): break
        case "|", ">", "%", "@", "`", "\u{FEFF}": within = .doubt
        case ":" where depth > 0, "?" where depth > 0: within = .doubt
        default: within = .plain
        }
    }

    private mutating func beginLine(_ scalar: Unicode.Scalar) {
        indentation = column
        guard let before = goesOnBehind else { return }
        goesOnBehind = nil
        if scalar != "#", depth > 0 || column > before { within = .doubt }
    }

    /// In a value without quotes.
    private mutating func goOn(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "#" where ahead(-1).map(Self.isBlank) == true: within = .comment
        case ":" where isBlank(at: 1): within = .nothing
        case "[", "]", "{", "}", ",": if depth > 0 { bracket(scalar) }
        case "\"", "'", ":", "?": if depth > 0 { within = .doubt }
        default: break
        }
    }

    private mutating func bracket(_ scalar: Unicode.Scalar) {
        within = .nothing
        switch scalar {
        case "[", "{": depth += 1
        case "]", "}": depth = max(0, depth - 1)
        default: break
        }
    }

    /// One of the three dashes with which a document begins.
    private var isMarker: Bool {
        let first = 1 - column
        return column <= 3 && (0..<3).allSatisfy { ahead(first + $0) == "-" } && isBlank(at: first + 3)
    }

    /// Of YAML 1.1, as libyaml has it.
    private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
