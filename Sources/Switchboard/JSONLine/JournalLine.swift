import CallCore
import Dialplans

/// A record of the journal as a line of JSON, byte for byte as `JSONLine` writes it.
///
/// What is written between a key and its answer is spelt out here: `Codable` asks the runtime for a container of each type anew, which takes
/// ten times as long. What is rare goes through it.
enum JournalLine {
    /// - Throws: `EncodingError`, as `JSONLine` does.
    static func encode(_ record: JournalRecord) throws -> [UInt8] {
        var text = JSONLineText()
        try text.add(record)
        return text.bytes
    }
}

extension JSONLineText {
    fileprivate mutating func add(_ record: JournalRecord) throws {
        switch record {
        case .began, .ended: try codable(record)
        case .stepped(let step):
            literal(#"{"stepped":{"_0":{"at":"#)
            number(step.at)
            literal(#","event":"#)
            try add(step.event)
            literal(#","effects":"#)
            try list(step.effects) { text, effect in try text.add(effect) }
            if let state = step.state {
                literal(#","state":"#)
                string(state.rawValue)
            }
            literal("}}}")
        }
    }

    private mutating func add(_ event: JournaledEvent) throws {
        switch event {
        case .plain(let event):
            literal(#"{"plain":{"_0":"#)
            try add(event)
            literal("}}")
        case .secretDigit(let play):
            literal(#"{"secretDigit":{"#)
            during(play, isFirst: true)
            literal("}}")
        }
    }

    private mutating func add(_ event: CallEvent) throws {
        switch event {
        case .rang: literal(#"{"rang":{}}"#)
        case .line(let event):
            literal(#"{"line":{"_0":"#)
            try add(event)
            literal("}}")
        case .timerFired(let timer): only(#"{"timerFired":{"_0":"#, timer)
        case .refused(let play): only(#"{"refused":{"_0":"#, play)
        case .replied: try codable(event)
        }
    }

    private mutating func add(_ event: LineEvent) throws {
        switch event {
        case .key(let digit, let play):
            literal(#"{"key":{"_0":"#)
            string(digit.rawValue)
            during(play, isFirst: false)
            literal("}}")
        case .played(let play, let end, let milliseconds):
            literal(#"{"played":{"_0":"#)
            number(play)
            literal(#","_1":"#)
            string(end.rawValue)
            if let milliseconds {
                literal(#","milliseconds":"#)
                number(milliseconds)
            }
            literal("}}")
        case .recorded, .transferred, .gone: try codable(event)
        }
    }

    private mutating func during(_ play: PlayNumber?, isFirst: Bool) {
        guard let play else { return }
        literal(isFirst ? #""during":"# : #","during":"#)
        number(play)
    }
}

// MARK: - Effects

extension JSONLineText {
    private mutating func add(_ effect: Effect) throws {
        switch effect {
        case .line(let order):
            literal(#"{"line":{"_0":"#)
            try add(order)
            literal("}}")
        case .say(let say):
            literal(#"{"say":{"_0":"#)
            try add(say)
            literal("}}")
        case .startTimer(let timer, let delay):
            literal(#"{"startTimer":{"_0":"#)
            number(timer)
            literal(#","after":"#)
            number(delay)
            literal("}}")
        case .cancelTimer(let timer): only(#"{"cancelTimer":{"_0":"#, timer)
        case .record, .transfer, .query, .note: try codable(effect)
        }
    }

    private mutating func add(_ order: LineOrder) throws {
        switch order {
        case .answer: literal(#"{"answer":{}}"#)
        case .stop(.some(let play)): only(#"{"stop":{"_0":"#, play)
        case .stop(.none): literal(#"{"stop":{}}"#)
        case .reject, .play, .stopRecording, .stopTransfer, .secret, .record, .transfer, .hangUp: try codable(order)
        }
    }

    private mutating func add(_ say: Say) throws {
        literal(#"{"number":"#)
        number(say.number)
        literal(#","utterances":"#)
        try list(say.utterances) { text, utterance in try text.add(utterance) }
        literal(#","language":"#)
        string(say.language.rawValue)
        literal(#","interruptedBy":"#)
        list(say.interruptedBy) { text, digit in text.string(digit.rawValue) }
        switch say.tempo {
        case .usual: literal("}")
        case .slow: literal(#","tempo":"slow"}"#)
        }
    }

    private mutating func add(_ utterance: Utterance) throws {
        literal(#"{"phrase":"#)
        string(utterance.phrase.rawValue)
        literal(#","values":"#)
        if utterance.values.isEmpty { literal("{}") } else { try codable(utterance.values) }
        literal("}")
    }

    /// What begins so and holds nothing but a number.
    private mutating func only(_ start: StaticString, _ number: Int) {
        literal(start)
        self.number(number)
        literal("}}")
    }

    private mutating func list<Items: Collection, Failure: Error>(
        _ items: Items, _ add: (inout JSONLineText, Items.Element) throws(Failure) -> Void
    ) throws(Failure) {
        append(UInt8(ascii: "["))
        var isFirst = true
        for item in items {
            if !isFirst { append(UInt8(ascii: ",")) }
            isFirst = false
            try add(&self, item)
        }
        append(UInt8(ascii: "]"))
    }
}
