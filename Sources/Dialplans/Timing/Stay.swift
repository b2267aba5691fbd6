/// One way out of a state, with what it takes to go it.
struct Stay: Hashable {
    var to: StateName
    /// The key of a menu, or the operator's.
    var option: Digit?
    var keys: Int
    /// From entering the state; prompts are heard to their end, and services answer at once.
    var time: Milliseconds
}
