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

    static func letter(_ offset: Int, _ character: Character, _ language: String) -> Self {
        Self(
            offset: offset, message: "\"\(character)\" is no letter of the alphabet of \(language)",
            hint: "look for a letter of another alphabet that looks the same")
    }
}
