public import Foundation

/// The built `schoolbell`, run as its users run it.
public struct Program: Sendable {
    public struct Outcome: Sendable {
        public var status: Int32
        public var output: String
        public var errors: String
    }

    /// The repository's root, where the dialplans and prompts are.
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The program stands beside the tests that run now, unless `SCHOOLBELL_PROGRAM` names another build of it.
    public static var path: String {
        if let named = ProcessInfo.processInfo.environment["SCHOOLBELL_PROGRAM"] { return named }
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("schoolbell").path
    }

    /// Starts the program in the repository's root; the caller waits for it.
    public static func start(
        _ arguments: [String], executable: String = path, input: Pipe? = nil, output: Pipe, errors: Pipe,
        environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = root
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        return process
    }

    /// Runs the program to its end. Both streams are read at once, so that neither can fill up and stop it.
    public static func run(
        _ arguments: [String], executable: String = path, input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        let (feed, output, errors) = (Pipe(), Pipe(), Pipe())
        let process = try start(arguments, executable: executable, input: feed, output: output, errors: errors, environment: environment)
        feed.fileHandleForWriting.write(Data((input ?? "").utf8))
        try feed.fileHandleForWriting.close()
        let reader = BackgroundReader(errors.fileHandleForReading)
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
            errors: String(decoding: reader.wait(), as: UTF8.self))
    }
}

/// Reads a stream to its end on a thread of its own.
public final class BackgroundReader: @unchecked Sendable {
    // The semaphore orders the thread's only write before the only read.
    private var data = Data()
    private let done = DispatchSemaphore(value: 0)

    public init(_ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            data = handle.readDataToEndOfFile()
            done.signal()
        }
    }

    public func wait() -> Data {
        done.wait()
        return data
    }
}
