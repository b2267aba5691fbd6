import CallCore
import Dialplans
import Stories

/// Events and effects in a line each, without what is said of anybody: for whoever compares two runs of a call.
enum EffectLine {
    private static var writer: StoryWriter { StoryWriter(masked: true) }

    static func text(_ effect: Effect) -> String {
        switch effect {
        case .line, .record, .transfer: story(effect)
        case .say(let say): "say \(say.number) in \(say.language), ended by \(keys(say)): \(story(effect))"
        case .startTimer(let id, let delay): "start timer \(id), \(delay) ms"
        case .cancelTimer(let id): "cancel timer \(id)"
        case .query(let query): "query \(query.id): \(request(query.request))"
        case .note(.heard): "note that an item was heard"
        case .note(.language(let language)): "note the language \(language)"
        case .note(.recorded(let number, let variable, _)): "note recording \(number) as \(variable)"
        }
    }

    static func text(_ event: JournaledEvent) -> String {
        switch event {
        case .secretDigit: "a digit of a code"
        case .plain(.rang): "the call rings"
        case .plain(.line(let event)): line(event)
        case .plain(.replied(let id, let reply)): "query \(id) is answered: \(reply.outcome)"
        case .plain(.timerFired(let id)): "timer \(id) fires"
        case .plain(.refused(let number)): "say \(number) is refused by the guard"
        }
    }

    private static func line(_ event: LineEvent) -> String {
        switch event {
        case .key(let digit, _): "key \(digit)"
        case .played(let number, let end, _): "say \(number) ends: \(end.rawValue)"
        case .recorded(let number, let end, _): "recording \(number) ends: \(end.rawValue)"
        case .transferred(let number, let end): "transfer \(number) ends: \(end.rawValue)"
        case .gone(let cause): "the line is gone: \(cause.rawValue)"
        }
    }

    private static func story(_ effect: Effect) -> String {
        writer.lines(for: effect).map { "\($0)".dropPrefix("< ") }.joined(separator: "; ")
    }

    private static func keys(_ say: Say) -> String {
        say.interruptedBy.isEmpty ? "no key" : say.interruptedBy.map { "\($0)" }.sorted().joined()
    }

    private static func request(_ request: Query.Request) -> String {
        switch request {
        case .service(let name, let inputs): ([name.rawValue] + inputs.keys.map(\.rawValue).sorted()).joined(separator: " ")
        case .hours: "opening hours"
        }
    }
}

extension String {
    fileprivate func dropPrefix(_ prefix: String) -> Substring { hasPrefix(prefix) ? dropFirst(prefix.count) : self[...] }
}
