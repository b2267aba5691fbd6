/// How a speech worker is started: a program that runs `SpeechWorker.run`.
public struct SpeechProgram: Hashable, Sendable {
    public var path: String
    public var arguments: [String]

    public init(path: String, arguments: [String] = ["speak"]) {
        self.path = path
        self.arguments = arguments
    }

    /// This program itself, by its hidden command `speak`.
    public static let itself = SpeechProgram(path: "/proc/self/exe")
}
