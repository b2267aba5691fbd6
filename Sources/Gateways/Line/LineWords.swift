/// A line taken apart: its verb and its arguments, with their places.
struct LineWords {
    let verb: String
    private(set) var arguments: [Argument] = []

    struct Argument {
        let key: String
        let value: String
        /// Of its first byte, counted from 1.
        let at: Int
    }

    /// More arguments than any line has a use for.
    static let most = 64

    /// The first word of a line, if it is spelt as a verb.
    static func verb(of line: ArraySlice<UInt8>) -> String? {
        let word = line.drop { $0 == .space }.prefix { $0 != .space }
        return isName(word) ? String(decoding: word, as: UTF8.self) : nil
    }

    static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0 == .space } }

    /// Takes a line apart, without its end. A line that is not blank is wanted.
    init(_ line: ArraySlice<UInt8>) throws(LineError) {
        var rest = line.drop { $0 == .space }
        guard let verb = Self.verb(of: line) else { throw LineError(.parse, at: rest.startIndex - line.startIndex + 1) }
        self.verb = verb
        rest = rest.drop { $0 != .space }
        while true {
            rest = rest.drop { $0 == .space }
            guard !rest.isEmpty else { return }
            let word = rest.prefix { $0 != .space }
            try add(word, at: word.startIndex - line.startIndex + 1)
            rest = rest[word.endIndex...]
        }
    }

    private mutating func add(_ word: ArraySlice<UInt8>, at place: Int) throws(LineError) {
        let key = word.prefix { $0 != .equals }
        guard Self.isName(key), key.endIndex < word.endIndex else { throw LineError(.parse, of: verb, at: place) }
        let name = String(decoding: key, as: UTF8.self)
        let value = word[(key.endIndex + 1)...]
        let text: String
        switch LineEscapes.decode(value) {
        case .text(let decoded): text = decoded
        case .wrong(let offset): throw LineError(.parse, of: verb, at: place + key.count + 1 + offset)
        }
        guard arguments.count < Self.most, !arguments.contains(where: { $0.key == name }) else {
            throw LineError(.badArgument, of: verb, at: place)
        }
        arguments.append(Argument(key: name, value: text, at: place))
    }

    private static func isName(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first, isLetter(first) else { return false }
        return word.allSatisfy { isLetter($0) || ($0 >= 48 && $0 <= 57) || $0 == 45 }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 97 && byte <= 122 }
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let equals = UInt8(ascii: "=")
    static let percent = UInt8(ascii: "%")

    /// The value of a hexadecimal digit, in either case.
    var hexadecimal: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
