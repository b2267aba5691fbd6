/// The services that a dialplan can ask. They are synchronous, may block, and are called on a thread pool.
public protocol LineServices: Sendable {
    /// Answers a query. It never throws: what goes wrong is the outcome `failed`.
    func answer(_ query: Query) -> Reply

    /// Remembers what a call wants remembered.
    func note(_ note: Note, in context: CallContext)
}
