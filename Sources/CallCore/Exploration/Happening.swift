import Dialplans

/// Something that may happen in a moment.
struct Happening {
    /// For the way that is shown to people.
    let name: String
    let effort: Effort
    /// Its event with lists of this length; `nil`: with an item of each kind.
    let event: (Int?) -> CallEvent
    var givesLists = false

    enum Effort: Hashable {
        /// The caller does something.
        case act
        /// It comes by itself, if only the caller waits.
        case none
        /// The caller is gone, or the time is up: no way on.
        case force
    }

    init(_ name: String, _ event: CallEvent, _ effort: Effort = .none) {
        self.name = name
        self.effort = effort
        self.event = { _ in event }
    }

    init(_ name: String, givesLists: Bool, event: @escaping (Int?) -> CallEvent) {
        self.name = name
        effort = .none
        self.givesLists = givesLists
        self.event = event
    }
}
