import Dialplans

/// What is wrong in a phrase, at an offset (in UTF-16 units) of its text.
struct PatternFault: Error, Hashable {
    var offset: Int
    var message: String
    var hint: String
}

extension PatternFault {
    static func numberForm(_ offset: Int, _ type: String) -> Self {
        Self(
            offset: offset, message: "\(type) is a form of ICU that prints digits or knows no gender",
            hint: "the forms are \(PhraseForm.known)")
    }

    static func unknownForm(_ offset: Int, _ form: String) -> Self {
        Self(offset: offset, message: "there is no form \"\(form)\"", hint: "the forms are \(PhraseForm.known)")
    }

    static func numberSign(_ offset: Int) -> Self {
        Self(offset: offset, message: "# prints digits", hint: "write {n, words} or {n, words, feminine} there")
    }

    static func tooDeep(_ offset: Int) -> Self {
        Self(offset: offset, message: "choices are nested more than \(PatternReader.deepest) deep", hint: "make several phrases of it")
    }

    static func tooLong(_ length: Int) -> Self {
        Self(
            offset: PatternReader.longest, message: "the phrase has \(length) characters",
            hint: "at most \(PatternReader.longest); make several phrases of it")
    }

    static func digit(_ offset: Int, _ character: Character) -> Self {
        Self(offset: offset, message: "a phrase holds no digits, but here is \(character)", hint: "write the number as words")
    }

    static func sign(_ offset: Int, _ character: Character) -> Self {
        Self(
            offset: offset, message: "\"\(character)\" can't be spoken",
            hint: "write it as a word; letters, spaces and . , ! ? : ; - ' \" ( ) … – — are allowed")
    }

    /// A scalar that nobody sees: a space of no width, a mark of direction, a control character.
    static func hidden(_ offset: Int, _ scalar: Unicode.Scalar) -> Self {
        let number = String(scalar.value, radix: 16, uppercase: true)
        let name = scalar.properties.name ?? "a control character"
        return Self(
            offset: offset, message: "U+\(String(repeating: "0", count: max(0, 4 - number.count)))\(number) (\(name)) can't be spoken",
            hint: "it is not seen: delete what stands around it, and type that anew")
    }

    static func letter(_ offset: Int, _ character: Character, _ words: WordTable) -> Self {
        let like = LookAlike.letter(like: character, in: words)
        return Self(
            offset: offset, message: "\"\(character)\" is no letter of the alphabet of \(words.language.rawValue)",
            hint: like.map { "it only looks like \($0): type that letter in its place" } ?? "write it in letters of that alphabet")
    }
}
