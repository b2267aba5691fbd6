import Dialplans

/// What usual school subjects are called in each language, from `prompts/LANGUAGE/subjects.yaml`: a school's subject is said in the language of
/// the call, where both languages know it.
struct SubjectNames: Sendable {
    /// By language: the subject of each of its names, in small letters.
    private let subjects: [LanguageCode: [String: PhraseKey]]
    /// By language: the name that is spoken.
    private let spoken: [LanguageCode: [PhraseKey: String]]

    static let none = SubjectNames(subjects: [:], spoken: [:])

    init(subjects: [LanguageCode: [String: PhraseKey]], spoken: [LanguageCode: [PhraseKey: String]]) {
        self.subjects = subjects
        self.spoken = spoken
    }

    /// `nil`: one of the languages does not know it.
    func name(of written: String, from source: LanguageCode, to language: LanguageCode) -> String? {
        subjects[source]?[Self.plain(written)].flatMap { spoken[language]?[$0] }
    }

    /// As names are compared: whatever their case, and with one space between words.
    static func plain(_ name: String) -> String {
        LiteralText.plain(name).lowercased().split(separator: " ").joined(separator: " ")
    }
}
