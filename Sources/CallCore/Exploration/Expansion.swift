import Dialplans

/// What can come of a moment, whatever its past is.
struct Expansion {
    /// What comes alike of every past.
    var steps: [Step] = []
    /// The happenings, by their places, in which the past had a part: they are tried with each.
    var others: [(happening: Int, need: Need, steps: [Step])] = []

    /// When the past has a part in what comes.
    enum Need {
        case always
        /// A service takes a code: a past that holds one may be forgotten.
        case ifSecret
    }

    /// One thing that comes of a moment.
    struct Step: Hashable {
        var target: Int
        var effort: Happening.Effort
        var past: Succession
        /// The place of what happened.
        var happening: Int
        var atLimit: Bool

        func hash(into hasher: inout Hasher) {
            hasher.combine(target)
            hasher.combine(past)
        }

        /// What happened is no matter where the same comes of it.
        static func == (left: Step, right: Step) -> Bool {
            left.target == right.target && left.effort == right.effort && left.past == right.past
        }
    }

    /// What becomes of the past.
    enum Succession: Hashable {
        /// Nothing is remembered: the call is over.
        case none
        /// This is remembered from now on; if it is nothing, what was before, its children renamed. Both are numbers.
        case added(Int, renaming: Int)
    }

    /// Takes each step once.
    mutating func add(_ new: [Step], _ seen: inout Set<Step>) {
        for step in new where seen.insert(step).inserted { steps.append(step) }
    }
}
