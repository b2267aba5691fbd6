/// A way out of a state, by what an administrator calls it.
public struct StateWay: Hashable, Sendable {
    public enum Cause: Hashable, Sendable {
        /// What was to be said has been said, entered, read or set.
        case then
        case key(Digit)
        case outcome(OutcomeName)
        case picked
        /// There was nothing in the list.
        case empty
        case open, closed
        /// Nothing pressed, or something wrong, as often as may be.
        case noInput, noMatch
    }

    public var cause: Cause
    public var to: StateName

    public init(_ cause: Cause, to: StateName) {
        self.cause = cause
        self.to = to
    }

    var isKey: Bool { if case .key = cause { true } else { false } }

    /// Is it the way of something that went wrong?
    public var isError: Bool {
        switch cause {
        case .noInput, .noMatch: true
        case .outcome(let outcome): outcome == .failed
        case .then, .key, .picked, .empty, .open, .closed: false
        }
    }
}

extension StateWay.Cause: CustomStringConvertible {
    /// As the dialplan writes it.
    public var description: String {
        switch self {
        case .then: "then"
        case .key(let key): key.rawValue
        case .outcome(let outcome): outcome.rawValue
        case .picked: "picked"
        case .empty: "empty"
        case .open: "open"
        case .closed: "closed"
        case .noInput: "no-input"
        case .noMatch: "no-match"
        }
    }
}

extension State {
    /// Its own ways; what keys of the whole dialplan and limits do is left out.
    public var ways: [StateWay] {
        switch kind {
        case .say(let say): [StateWay(.then, to: say.then)]
        case .menu(let menu):
            menu.keys.sorted { $0.key.rawValue < $1.key.rawValue }.map { StateWay(.key($0.key), to: $0.value) } + menu.patience.ways
        case .ask(let ask): [StateWay(.then, to: ask.then)] + ask.patience.ways
        case .choose(let choose): [StateWay(.picked, to: choose.then), StateWay(.empty, to: choose.empty)] + choose.patience.ways
        case .read(let read): [StateWay(.then, to: read.then), StateWay(.empty, to: read.empty)]
        case .perform(let perform): perform.outcomes.sorted { $0.key < $1.key }.map { StateWay(.outcome($0.key), to: $0.value) }
        case .hours(let hours): [StateWay(.open, to: hours.open), StateWay(.closed, to: hours.closed)]
        case .language(let language): [StateWay(.then, to: language.then)]
        case .record(let record): record.ways
        case .transfer(let transfer): transfer.ways
        case .end: []
        }
    }
}

extension Patience {
    fileprivate var ways: [StateWay] { [StateWay(.noInput, to: noInput), StateWay(.noMatch, to: noMatch)] }
}

extension RecordState {
    fileprivate var ways: [StateWay] {
        [StateWay(.outcome("kept"), to: kept), StateWay(.outcome("empty"), to: empty), StateWay(.outcome(.failed), to: failed)]
    }
}

extension TransferState {
    fileprivate var ways: [StateWay] {
        [
            StateWay(.outcome("busy"), to: busy), StateWay(.outcome("no-answer"), to: noAnswer), StateWay(.outcome(.failed), to: failed),
            StateWay(.outcome("returned"), to: returned),
        ]
    }
}
