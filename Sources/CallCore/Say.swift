public import Dialplans

/// Something to be said: it ends as `played` with its number.
public struct Say: Hashable, Sendable {
    public var number: PlayNumber
    public var utterances: [Utterance]
    public var language: LanguageCode
    /// The keys that end it.
    public var interruptedBy: Set<Digit>
    public var tempo: Tempo

    public init(
        number: PlayNumber, utterances: [Utterance], language: LanguageCode, interruptedBy: Set<Digit>, tempo: Tempo = .usual
    ) {
        self.number = number
        self.utterances = utterances
        self.language = language
        self.interruptedBy = interruptedBy
        self.tempo = tempo
    }
}

/// The usual tempo is not written down: journals from before there was another are read too.
extension Say: Codable {
    private enum Keys: String, CodingKey { case number, utterances, language, interruptedBy, tempo }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Keys.self)
        number = try values.decode(PlayNumber.self, forKey: .number)
        utterances = try values.decode([Utterance].self, forKey: .utterances)
        language = try values.decode(LanguageCode.self, forKey: .language)
        interruptedBy = try values.decode(Set<Digit>.self, forKey: .interruptedBy)
        tempo = try values.decodeIfPresent(Tempo.self, forKey: .tempo) ?? .usual
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Keys.self)
        try values.encode(number, forKey: .number)
        try values.encode(utterances, forKey: .utterances)
        try values.encode(language, forKey: .language)
        try values.encode(interruptedBy, forKey: .interruptedBy)
        if tempo != .usual { try values.encode(tempo, forKey: .tempo) }
    }
}
