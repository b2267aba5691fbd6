public import CallCore
public import Dialplans

/// One line of a story: what the world does (`>`), or what the line does (`<`).
public enum StoryLine: Hashable, Sendable {
    case world(WorldStep)
    case line(LineStep)
}

/// What happens to the line.
public enum WorldStep: Hashable, Sendable {
    case ring(CallOffer)
    case key(Digit)
    /// A digit of a code, as a transcript shows it.
    case secretDigit
    /// The prompt is heard to its end.
    case end
    /// The prompt could not be played.
    case broken
    case wait(Milliseconds)
    /// From here the service answers `failed`.
    case fail(ServiceName)
    /// From here the service does not answer at all.
    case silence(ServiceName)
    case recorded(RecordEnd, milliseconds: Milliseconds)
    case transferred(TransferEnd)
    case gone(GoneCause)
}

/// What the line does.
public enum LineStep: Hashable, Sendable {
    case answer
    case reject(RejectCause)
    case say(SaidPhrase)
    case stop
    case secret(Bool)
    case record(VariableName)
    case transfer(String, whisper: PhraseKey?)
    case language(LanguageCode)
    case hangUp(HangUpCause)
    /// Why the call ended.
    case outcome(String)
}

/// A phrase as a story writes it down.
public struct SaidPhrase: Hashable, Sendable {
    public var phrase: PhraseKey
    /// Each placeholder's value in the notation of `ValueNotation`.
    public var values: [VariableName: String]
    /// The story leaves out other values: `…`.
    public var isPartial: Bool
    /// What was said, for the reader.
    public var text: String?
    public var tempo: Tempo

    public init(
        phrase: PhraseKey, values: [VariableName: String] = [:], isPartial: Bool = false, text: String? = nil, tempo: Tempo = .usual
    ) {
        self.tempo = tempo
        self.phrase = phrase
        self.values = values
        self.isPartial = isPartial
        self.text = text
    }

    /// Does this line of a story describe what was said?
    func matches(_ said: SaidPhrase, comparingText: Bool) -> Bool {
        guard phrase == said.phrase, tempo == said.tempo else { return false }
        guard values.allSatisfy({ said.values[$0.key] == $0.value }) else { return false }
        guard isPartial || values.count == said.values.count else { return false }
        return !comparingText || text == nil || text == said.text
    }
}
