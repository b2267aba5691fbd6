/// One call of the load client.
struct LoadCall {
    /// A call's place is taken by the next one when it has pressed its keys.
    var generation = 0
    /// What sounds; 0: the call rings.
    var play = 0
    var pressed = 0
    /// When each key was due that is not answered yet, the oldest first.
    var unanswered: [UInt64] = []
    /// When each key was due that could not be pressed while the call rang.
    var held: [UInt64] = []

    func name(_ slot: Int) -> String { "c\(slot).\(generation)" }
}
