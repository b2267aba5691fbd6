import Testing

/// What stands on a wire and what it means: whoever hears it must read that, and whoever means it must write that.
struct WireCase: Sendable, CustomTestStringConvertible {
    let wire: String
    let text: String
    let isRead: @Sendable () throws -> Bool
    let isWritten: @Sendable () -> Bool

    /// What both sides hold is one value.
    init<Message: Equatable & Sendable>(
        _ wire: String, _ text: String, _ message: Message, read: @escaping @Sendable (String) throws -> Message?,
        write: @escaping @Sendable (Message) -> String?
    ) {
        self.init(wire, text, read: read, as: message) { write(message) }
    }

    /// The other side holds a value of its own, such as the words of a command.
    init<Read: Equatable & Sendable>(
        _ wire: String, _ text: String, read: @escaping @Sendable (String) throws -> Read?, as meaning: Read,
        write: @escaping @Sendable () -> String?
    ) {
        self.wire = wire
        self.text = text
        isRead = { try read(text) == meaning }
        isWritten = { write() == text }
    }

    var testDescription: String { "\(wire): \(text.prefix(80))" }
}
