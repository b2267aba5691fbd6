/// The place of one connection at a server, from when it came until it is closed.
struct LineSeat: Hashable, Sendable {
    /// In the row in which they came.
    let number: Int
    let origin: LineOrigin

    /// Told to the pipeline of a connection whose seat another one has been given.
    struct GiveUp: Sendable {}
}
