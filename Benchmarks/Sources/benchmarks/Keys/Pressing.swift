/// When the load client presses keys.
enum Pressing {
    /// Each call presses its next key as soon as the last one is answered: what the server can do at the most.
    case closedLoop
    /// So many keys a second over all calls, at moments of chance (exponential gaps) that wait for no answer: what a caller meets.
    case openLoop(Double)
}
