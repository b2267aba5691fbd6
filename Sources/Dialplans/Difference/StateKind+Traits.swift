extension StateKind {
    /// What a state is like but for its ways, each by a name for a reader.
    var traits: [String: String] {
        switch self {
        case .say(let say): ["what is said": "\(say.phrase)", "barge": say.barge.rawValue]
        case .menu(let menu): ["what is said": sequence(menu.phrases)].merging(menu.patience.traits) { $1 }
        case .ask(let ask): ask.traits.merging(ask.patience.traits) { $1 }
        case .choose(let choose): choose.traits.merging(choose.patience.traits) { $1 }
        case .read(let read): read.traits
        case .perform(let perform):
            [
                "the service": "\(perform.service)",
                "what it is given": perform.inputs.sorted { $0.key < $1.key }.map(text).joined(separator: ", "),
            ]
        case .hours(let hours): ["the calendar": "\(hours.calendar)"]
        case .language(let language): ["the language": language.language.text]
        case .record(let record):
            [
                "what is said": record.phrase?.rawValue ?? "", "the longest message": seconds(record.limit),
                "the silence that ends it": seconds(record.silence),
            ]
        case .transfer(let transfer):
            ["the number": transfer.number, "the whisper": transfer.whisper?.rawValue ?? "", "the time it rings": seconds(transfer.limit)]
        case .end(let end): ["what is said": end.phrase?.rawValue ?? ""]
        }
    }

    private func text(_ input: VariableName, _ binding: InputBinding) -> String {
        switch binding {
        case .variable(let variable): "\(input): \(variable)"
        case .constant(let value): "\(input): \"\(value.content.constant)\""
        }
    }
}

extension AskState {
    fileprivate var traits: [String: String] {
        [
            "what is said": sequence(phrases),
            "the number of digits": digits.lowerBound == digits.upperBound
                ? "\(digits.lowerBound)" : "\(digits.lowerBound)..\(digits.upperBound)",
            "the key that ends it": end?.rawValue ?? "", "secrecy": secret ? "on" : "off", "what reads it back": confirm?.rawValue ?? "",
        ]
    }
}

extension ChooseState {
    fileprivate var traits: [String: String] {
        ["the list": "\(list)", "what is said": sequence([intro, phrase, more].compactMap { $0 })]
    }
}

extension ReadState {
    fileprivate var traits: [String: String] {
        var traits = [
            "the list": "\(list)", "the introduction": intro?.rawValue ?? "", "the pause": seconds(pause), "barge": barge.rawValue,
        ]
        for (kind, phrase) in phrases { traits["what is said of \(kind)"] = "\(phrase)" }
        for action in ReadKey.allCases {
            traits["the key for \(action.rawValue)"] = keys.filter { $0.value == action }.keys.map(\.rawValue).sorted().joined(
                separator: " and ")
        }
        return traits
    }
}

extension Patience {
    fileprivate var traits: [String: String] {
        [
            "the wait for the first key": seconds(firstKey), "the wait for the next key": seconds(nextKey),
            "the number of tries": "\(tries)",
            "barge": barge.rawValue, "what becomes of keys pressed ahead": typeahead.rawValue,
        ]
    }
}

extension LanguageChoice {
    fileprivate var text: String {
        switch self {
        case .code(let code): "\(code)"
        case .variable(let variable): "\(variable)"
        }
    }
}

extension Value.Content {
    /// As a dialplan writes it in quotes.
    fileprivate var constant: String {
        switch self {
        case .text(let text, _), .name(let text, _), .code(let text), .choice(let text): text
        case .number(let number), .weekday(let number): "\(number)"
        case .date(let date): "\(date.year)-\(date.month)-\(date.day)"
        case .time(let time): "\(time.hour):\(time.minute)"
        case .language(let language): "\(language)"
        case .mark, .average, .place, .money, .percent, .child, .list: ""
        }
    }
}

private func sequence(_ phrases: [PhraseKey]) -> String { phrases.map(\.rawValue).joined(separator: ", then ") }

private func seconds(_ time: Milliseconds) -> String {
    time.isMultiple(of: 1_000) ? "\(time / 1_000) s" : "\(time) ms"
}
