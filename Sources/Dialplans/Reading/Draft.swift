/// A dialplan as it was read: the values, and the place of each name in them.
struct Draft {
    var file = ""
    var name: Placed<String>?
    var numbers = CalledNumbers.any
    /// The numbers with their places, or `any`.
    var numberPlaces: [Placed<String>] = []
    var languages: [Placed<LanguageCode>] = []
    var start: Placed<StateName>?
    var keys: [Digit: WideKey] = [:]
    var mainTarget: Placed<StateName>?
    var operatorTarget: Placed<StateName>?
    var limits = CallLimits()
    var limitTarget: Placed<StateName>?
    var defaults = Defaults()
    var calendars: [CalendarName: OpeningHours] = [:]
    var states: [StateDraft] = []
    var stateIndex: [StateName: Int] = [:]
    /// Some states could not be read at all, so that a name may be one of theirs.
    var isCut = false

    struct Defaults {
        var firstKey: Milliseconds = 5_000
        var nextKey: Milliseconds = 3_000
        var tries = 3
        var noInput: Placed<StateName>?
        var noMatch: Placed<StateName>?
        var failed: Placed<StateName>?
        var filler: Placed<PhraseKey>?
    }

    /// Is it a state of kind `end`, or unknown what it is?
    func isEnd(_ state: StateName) -> Bool {
        switch stateIndex[state].flatMap({ states[$0].kind }) {
        case .end?, nil: true
        case .say?, .menu?, .ask?, .choose?, .read?, .perform?, .hours?, .language?, .record?, .transfer?: false
        }
    }

    /// The targets that are named outside of states.
    var wideTargets: [Placed<StateName>] {
        [start, mainTarget, operatorTarget, limitTarget, defaults.noInput, defaults.noMatch, defaults.failed].compactMap { $0 }
    }
}

/// A state as it was read.
struct StateDraft {
    let name: StateName
    let place: SourcePlace
    /// `nil`: some of its parts could not be read.
    var kind: StateKind?
    var targets: [Placed<StateName>] = []
    var phrases: [PhraseUse] = []
    var calendar: Placed<CalendarName>?
    var language: Placed<String>?
    var list: Placed<VariableName>?
    /// The variable that the state binds by itself.
    var binds: Placed<VariableName>?
    var inputs: [InputUse] = []
    var itemKinds: [Placed<ItemKind>] = []
}

/// A phrase that a state says.
struct PhraseUse: Hashable, Sendable {
    var phrase: PhraseKey
    var place: SourcePlace
    var role: Role

    /// What the phrase may name besides the variables of the call.
    enum Role: Hashable, Sendable {
        /// Nothing.
        case plain
        /// In `choose`: the item and its key.
        case choice
        /// In `choose`: the key for the next page.
        case more
        /// In `read`: what the service declares for this kind of item.
        case item(ItemKind)
        /// In `ask`: the entry.
        case confirm(VariableName)
        /// Said in any state: nothing at all, the variables of the call neither.
        case filler
    }
}

/// A variable to which a `do` state binds an input.
struct InputUse: Hashable, Sendable {
    var input: VariableName
    var kind: ValueKind
    var variable: VariableName
    var place: SourcePlace
}
