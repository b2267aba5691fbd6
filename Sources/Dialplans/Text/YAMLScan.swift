/// Looks through a YAML text before it is parsed, for what the dialplan language does without.
///
/// What makes small files explode (aliases), what hides errors (tabs, duplicate keys), and what would take a parser's stack (deep nesting)
/// is found here with its place. In a text that passes, collections stand in one another ``deepest`` times at most, so that it can be parsed
/// and walked by recursion. To be sure of that it must see the same structure as the parser: where the two could differ it refuses the text.
struct YAMLScan {
    static let deepest = 16

    var cursor: TextCursor
    let log: FaultLog
    var frames: [Frame] = []
    var documents = 0
    /// Nothing more can be said of the rest of the text.
    var stopped = false
    private var tabbed = 0
    /// The keys that stand in their map before, as they are written.
    var repeated: [SourcePlace: String] = [:]
    /// Where a comment begins in the place of a value, in brackets: it may be the key #.
    var lostKey: SourcePlace?
    /// The line in which a value without quotes has just ended. The parser would take what follows deeper for more of it.
    var valueLine: Int?

    /// A collection that is open where the cursor stands.
    struct Frame {
        var kind: Kind
        var place: SourcePlace
        var keys: [String: SourcePlace] = [:]

        enum Kind: Equatable {
            case map(column: Int)
            case dashes(column: Int)
            case flow(closedBy: Unicode.Scalar)
        }

        var isFlow: Bool { if case .flow = kind { true } else { false } }
        var column: Int { if case .map(let column) = kind { column } else if case .dashes(let column) = kind { column } else { 0 } }
    }

    init(_ text: String, file: String, log: FaultLog) {
        cursor = TextCursor(text, file: file)
        self.log = log
    }

    var inFlow: Bool { frames.last?.isFlow ?? false }

    mutating func run() {
        while !cursor.isAtEnd, !stopped { step() }
    }

    private mutating func step() {
        guard let scalar = cursor.current else { return }
        switch scalar {
        case " ", "\n", "\r": cursor.advance()
        case "\t": tab()
        case "#": comment()
        case _ where scalar.isStrangeSpace: strangeSpace()
        default: token(scalar)
        }
    }

    private mutating func token(_ scalar: Unicode.Scalar) {
        if goesOn(scalar) { return secondLine() }
        valueLine = nil
        switch scalar {
        case "-", ".", "%": marker(scalar)
        case "[": open("]")
        case "{": open("}")
        case "]", "}": close(scalar)
        case "," where inFlow: cursor.advance()
        case "\"", "'": quoted(by: scalar)
        case "&": refuse(.anchor, "a dialplan has no anchors", hint: "write the text out where it is needed")
        case "*": refuse(.alias, "a dialplan has no aliases", hint: "for the star key write \"*\", in quotes")
        case "!": refuse(.tag, "a dialplan has no tags", hint: "write the value without the !")
        case "|", ">": blockText()
        case "?" where inFlow || cursor.isBlank(at: 1): complexKey(at: cursor.place)
        case ":" where inFlow || cursor.isBlank(at: 1): wrong("no key stands before this colon", hint: "write KEY: VALUE")
        default: plain()
        }
    }

    private func goesOn(_ scalar: Unicode.Scalar) -> Bool {
        guard let valueLine, cursor.line > valueLine else { return false }
        return inFlow ? !",]}".unicodeScalars.contains(scalar) : cursor.column > frames.last?.column ?? 0
    }

    private mutating func tab() {
        if tabbed != cursor.line {
            log.add(.tab, at: cursor.place, "a tab", hint: "use spaces: YAML takes no tabs")
        }
        tabbed = cursor.line
        cursor.advance()
    }

    private mutating func marker(_ scalar: Unicode.Scalar) {
        if cursor.column == 1, !inFlow, scalar == "%" {
            log.add(.directive, at: cursor.place, "a dialplan has no directives", hint: "leave the line out")
            return cursor.skipLine()
        }
        if cursor.column == 1, cursor.matches("---") || cursor.matches("..."), cursor.isBlank(at: 3) { return document() }
        if scalar == "-", cursor.isBlank(at: 1), !inFlow { return dash() }
        plain()
    }

    private mutating func document() {
        if documents > 0 || !frames.isEmpty || cursor.current == "." {
            log.add(
                .severalDocuments, at: cursor.place, "a file holds one dialplan", hint: "put what follows into a file of its own")
            stopped = true
        }
        documents += 1
        for _ in 0..<3 { cursor.advance() }
    }

    private mutating func refuse(_ rule: FaultRule, _ message: String, hint: String) {
        log.add(rule, at: cursor.place, message, hint: hint)
        cursor.skip { !$0.isBreak && $0 != " " && !$0.isFlowIndicator && $0 != ":" }
        if cursor.current == ":" { cursor.advance() }
    }

    private mutating func blockText() {
        log.add(.blockText, at: cursor.place, "a dialplan has no text blocks (| and >)", hint: "what is said stands in phrases.yaml")
        stopped = true
    }

    mutating func complexKey(at place: SourcePlace) {
        log.add(.complexKey, at: place, "a key that is not a single word", hint: "write KEY: VALUE")
        stopped = true
    }

    private mutating func secondLine() {
        guard inFlow, let open = frames.last?.place else {
            return wrong("a value goes on in a second line", hint: "write it in one line, or look at the indentation")
        }
        if let lost = lostKey, lost.line >= open.line {
            log.add(.badYAML, at: lost, "from this # on the line is a comment", hint: "for the key # write \"#\", in quotes")
            stopped = true
            return
        }
        wrong("no comma and no closing bracket before this", hint: "a bracket is open since line \(open.line), column \(open.column)")
    }

    private mutating func wrong(_ message: String, hint: String) {
        log.add(.badYAML, at: cursor.place, message, hint: hint)
        stopped = true
    }
}
