public import Domain
public import Storage

/// Answers those who text us: INFO, STOP, START. STOP holds for all children and kinds, at once, and for what is queued.
public struct TextDesk: Sendable {
    private let service: String
    private let dial: String
    private let fallback: Language

    /// - Parameter fallback: the language of a number of which nothing is known.
    public init(service: String, dial: String, fallback: Language) {
        self.service = service
        self.dial = dial
        self.fallback = fallback
    }

    /// An answer as it is to be sent.
    public struct Answer: Hashable, Sendable {
        public var text: String
        /// Kannel's number of the coding.
        public var coding: Int
    }

    /// Does what the text wants.
    ///
    /// - Parameter day: on which so many answers to a number may go out.
    /// - Returns: what to answer; `nil`: nothing. Who is no recipient and has no child here is not answered.
    public func answer(_ incoming: IncomingText, _ database: Database, at now: Instant, on day: Day) throws(StoreError) -> Answer? {
        let stopped = StoppedNumbers(database)
        let (isRecipient, hasChild) = (try Recipients(database).has(incoming.from), try Subscriptions(database).hasAny(incoming.from))
        let command = TextCommand(incoming.text)
        switch command {
        case .stop: try stopped.stop(incoming.from, at: now)
        case .start: try stopped.start(incoming.from)
        case .info, nil: break
        }
        guard let command, isRecipient || hasChild, try stopped.mayAnswer(incoming.from, on: day) else { return nil }
        let chosen = try Languages(database).language(of: incoming.from)
        let known = try Guardians(database).language(of: incoming.from)
        let text = SMSText(answer(to: command, in: chosen ?? known ?? fallback))
        return Answer(text: text.parts.joined(), coding: text.coding.rawValue)
    }

    private func answer(to command: TextCommand, in language: Language) -> String {
        let words = NoticeText(service: service, language: language)
        return switch command {
        case .info: words.answer(words.wording.info, [dial])
        case .stop: words.answer(words.wording.stopped)
        case .start: words.answer(words.wording.started)
        }
    }
}
