/// The services that a dialplan can ask. They are synchronous, may block, and are called on a thread pool.
public protocol LineServices: Sendable {
    /// Answers a query. It never throws: what goes wrong is the outcome `failed`.
    func answer(_ query: Query) -> Reply

    /// Remembers what a call wants remembered, once for each number: the notes of a call are numbered from 1.
    func note(_ note: Note, number: Int, in context: CallContext)
}
