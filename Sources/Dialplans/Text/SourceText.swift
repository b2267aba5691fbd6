/// A file of a dialplan as it was read: its name, for messages, and its bytes.
public struct SourceText: Hashable, Sendable {
    /// The name under which faults are printed.
    public var file: String
    /// Expected to be UTF-8; whether it is, the loader checks.
    public var bytes: [UInt8]

    public init(file: String, bytes: some Sequence<UInt8>) {
        self.file = file
        self.bytes = Array(bytes)
    }

    public init(file: String, text: String) {
        self.init(file: file, bytes: text.utf8)
    }

    /// The text, with U+FFFD for each byte sequence that is not UTF-8, and without the U+FEFF with which some editors begin a file.
    public var text: String { String(decoding: bytes.starts(with: Self.mark) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self) }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

extension SourceText {
    /// The lines without their ends; LF, CR LF and CR end a line, as in YAML 1.1.
    var lines: [Substring] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
    }
}
