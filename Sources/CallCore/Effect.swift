public import Dialplans

/// An order that a call gives to its runner.
public enum Effect: Codable, Hashable, Sendable {
    /// Every line order but `play`, `record` and `transfer`, which the runner makes from `say`, `record` and `transfer` below.
    case line(LineOrder)
    case say(Say)
    case record(RecordNumber, variable: VariableName, limit: Milliseconds, silence: Milliseconds)
    case transfer(TransferNumber, to: String, whisper: Utterance?, language: LanguageCode, limit: Milliseconds)
    case startTimer(TimerID, after: Milliseconds)
    case cancelTimer(TimerID)
    case query(Query)
    case note(Note)
}

/// A phrase with the values of its placeholders.
public struct Utterance: Codable, Hashable, Sendable {
    public var phrase: PhraseKey
    public var values: [VariableName: Value]

    public init(phrase: PhraseKey, values: [VariableName: Value] = [:]) {
        self.phrase = phrase
        self.values = values
    }
}

/// What a call wants remembered; nothing comes back.
public enum Note: Codable, Hashable, Sendable {
    /// The last clip of this item was played to its end.
    case heard(child: ChildID, item: String)
    /// The caller chose this language.
    case language(LanguageCode)
    /// The caller has spoken a message; `as`: the variable that names it. `nil`: how long it is, is not known.
    case recorded(RecordNumber, as: VariableName, Milliseconds?)
}
