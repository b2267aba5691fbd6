import Foundation

/// Where the program complains, and where its log goes.
enum StandardError {
    /// Writes a text. Where nobody reads it any more (its pipe is closed), it is lost and nothing else is: `FileHandle.write(_:)` would end the program.
    static func write(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }
}
