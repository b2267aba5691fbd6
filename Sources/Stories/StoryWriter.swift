public import CallCore
public import Dialplans

/// Turns what a call did into the lines of a story: for the runner of stories, the console's telephone and the journal alike.
public struct StoryWriter {
    /// The words of an utterance in a language, for the reader; `nil`: leave them out.
    public typealias Wording = @Sendable (Utterance, LanguageCode) -> String?

    private let wording: Wording?
    /// Hides what is said of anybody: only phrases and the names of their placeholders are left.
    private let masked: Bool

    public init(wording: Wording? = nil, masked: Bool = false) {
        self.wording = wording
        self.masked = masked
    }

    /// The line for an event, where it is one that a story tells.
    public func line(for event: JournaledEvent, of offer: CallOffer) -> StoryLine? {
        switch event {
        case .secretDigit: .world(.secretDigit)
        case .plain(.rang): .world(.ring(masked ? offer.masked : offer))
        case .plain(.line(let event)): world(event).map(StoryLine.world)
        case .plain(.replied), .plain(.timerFired), .plain(.refused): nil
        }
    }

    private func world(_ event: LineEvent) -> WorldStep? {
        switch event {
        case .key(let digit, _): .key(digit)
        case .played(_, .done, _): .end
        case .played(_, .failed, _): .broken
        case .played(_, .stopped, _): nil
        case .recorded(_, let end, let milliseconds): .recorded(end, milliseconds: milliseconds ?? 0)
        case .transferred(_, let end): .transferred(end)
        case .gone(let cause): cause == .engine ? nil : .gone(cause)
        }
    }

    /// The lines for an effect; timers, questions and notes make none.
    public func lines(for effect: Effect) -> [StoryLine] {
        switch effect {
        case .line(let order): step(order).map { [.line($0)] } ?? []
        case .say(let say): say.utterances.map { .line(.say(said($0, of: say))) }
        case .record(_, let variable, _, _): [.line(.record(variable))]
        case .transfer(_, let number, let whisper, _, _): [.line(.transfer(number, whisper: whisper?.phrase))]
        case .note(.language(let language)): [.line(.language(language))]
        case .startTimer, .cancelTimer, .query, .note(.heard), .note(.recorded): []
        }
    }

    private func step(_ order: LineOrder) -> LineStep? {
        switch order {
        case .answer: .answer
        case .reject(let cause): .reject(cause)
        case .stop, .stopRecording, .stopTransfer: .stop
        case .secret(let on): .secret(on)
        case .hangUp(let cause): .hangUp(cause)
        case .play, .record, .transfer: nil
        }
    }

    private func said(_ utterance: Utterance, of say: Say) -> SaidPhrase {
        var said = SaidPhrase(phrase: utterance.phrase, tempo: say.tempo)
        said.values = utterance.values.mapValues { masked ? "…" : ValueNotation.text($0) }
        if !masked { said.text = wording?(utterance, say.language) }
        return said
    }
}
