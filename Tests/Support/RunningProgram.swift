public import Foundation
import Glibc

/// The built `schoolbell` while it runs: what it says is read line by line, and it may be stopped or killed at any time.
public final class RunningProgram {
    private let process: Process
    private let input = Pipe()
    private let output = Pipe()
    private let errorReader: BackgroundReader
    private var rest: [UInt8] = []
    /// All lines of the standard output so far.
    public private(set) var lines: [String] = []

    public init(_ arguments: [String], executable: String = Program.path, environment: [String: String] = [:]) throws {
        // A program that has ended is seen by its output, not by a signal to us.
        signal(SIGPIPE, SIG_IGN)
        let errors = Pipe()
        process = try Program.start(
            arguments, executable: executable, input: input, output: output, errors: errors, environment: environment)
        errorReader = BackgroundReader(errors.fileHandleForReading)
    }

    deinit {
        if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) }
    }

    public var pid: pid_t { process.processIdentifier }
    public var isRunning: Bool { process.isRunning }

    /// Its children, by the kernel's account (proc(5)).
    public var children: [pid_t] {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        return tasks.flatMap { task -> [pid_t] in
            let text = try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/children", encoding: .utf8)
            return (text ?? "").split(separator: " ").compactMap { pid_t($0) }
        }
    }

    /// The most memory that it has had, in KiB.
    public var peakMemory: Int? {
        let status = (try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8)) ?? ""
        return status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    }

    /// Writes a line to its standard input.
    public func say(_ line: String) throws { try write(Array((line + "\n").utf8)) }

    public func write(_ bytes: [UInt8]) throws { try input.fileHandleForWriting.write(contentsOf: Data(bytes)) }

    /// Says this and ends the input, while the output can be read. The program may have closed its input before: that is no fault.
    public func sayLast(_ bytes: [UInt8]) {
        let handle = input.fileHandleForWriting
        Thread.detachNewThread {
            try? handle.write(contentsOf: Data(bytes))
            try? handle.close()
        }
    }

    public func endInput() throws { try input.fileHandleForWriting.close() }

    /// The next line of the standard output; `nil`: it has ended, or nothing comes.
    public func nextLine(within seconds: Int = 60) -> String? {
        while true {
            if let end = rest.firstIndex(of: 0x0A) {
                let line = String(decoding: rest[..<end], as: UTF8.self)
                rest.removeSubrange(...end)
                lines.append(line)
                return line
            }
            var ready = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&ready, 1, Int32(seconds * 1_000)) > 0 else { return nil }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { return nil }
            rest += more
        }
    }

    /// The first line from here on of which this is true; `nil`: none came.
    public func line(within seconds: Int = 60, where isWanted: (String) -> Bool) -> String? {
        while let line = nextLine(within: seconds) {
            if isWanted(line) { return line }
        }
        return nil
    }

    public func send(_ signal: Int32) { Glibc.kill(pid, signal) }

    /// Waits for its end: its exit status, or the signal that ended it, and what it complained of.
    @discardableResult
    public func wait() -> (status: Int32, bySignal: Bool, errors: String) {
        process.waitUntilExit()
        return (
            process.terminationStatus, process.terminationReason == .uncaughtSignal, String(decoding: errorReader.wait(), as: UTF8.self)
        )
    }
}
