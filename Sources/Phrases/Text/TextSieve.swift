/// Keeps of a text what can be read aloud, and digits in ASCII; turns the rest into spaces, pauses or words.
struct TextSieve {
    let signs: [Unicode.Scalar: String]

    private var out: [Unicode.Scalar] = []
    /// How often the last scalar, and how long the last word, has run on.
    private var repeats = 0
    private var word = 0
    private var marks = 0

    private static let longestRun = 3
    private static let longestWord = 60

    init(signs: [Unicode.Scalar: String]) { self.signs = signs }

    func sieve(_ text: String.UnicodeScalarView) -> [Unicode.Scalar] {
        var sieve = self
        text.forEach { sieve.take($0) }
        return sieve.out
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        if let digit = Self.digit(scalar) { return put(digit) }
        if let sign = signs[scalar] { return putWord(sign) }
        if Self.breaks.contains(scalar) { return putWord(",") }
        if let same = SpeakableScalar.plain[scalar] { return put(same) }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: putLetter(scalar)
        case .nonspacingMark, .spacingMark: putMark(scalar)
        case .format, .enclosingMark: break
        default: put(SpeakableScalar.punctuation.contains(scalar) || scalar == "/" ? scalar : " ")
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        word = 0
        marks = 0
        out.append(scalar)
    }

    private mutating func putWord(_ text: String) {
        put(" ")
        out += Array(text.unicodeScalars)
        put(" ")
    }

    /// A run of one letter is cut at three, a word at sixty letters: nobody speaks them, and a voice would for minutes.
    private mutating func putLetter(_ letter: Unicode.Scalar) {
        repeats = out.last == letter ? repeats + 1 : 1
        word += 1
        marks = 0
        if repeats <= Self.longestRun, word <= Self.longestWord { out.append(letter) }
    }

    private mutating func putMark(_ mark: Unicode.Scalar) {
        marks += 1
        guard word > 0, word <= Self.longestWord, marks <= 2 else { return }
        out.append(mark)
    }

    /// What parts a text without a stop.
    private static let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{2028}", "\u{2029}", "|", "•", "·"]

    private static func digit(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.properties.generalCategory == .decimalNumber, let value = scalar.properties.numericValue else { return nil }
        return Unicode.Scalar(UInt8(48 + Int(value) % 10))
    }
}
