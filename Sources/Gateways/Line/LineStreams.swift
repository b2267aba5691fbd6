import Foundation
import Glibc
import NIOCore

/// Two descriptors, such as standard input and output, made fit for an event loop.
///
/// Pipes and sockets are taken as they are. Files can't be waited for, and a terminal is shared with the shell, which must not find it
/// non-blocking: those are copied through a pipe by a thread.
struct LineStreams {
    let input: CInt
    let output: CInt

    /// Duplicates both; `whenCopied` is called once all output has been written, after the output's duplicate was closed.
    init(input: CInt, output: CInt, whenCopied: @escaping @Sendable () -> Void) throws(LineStreamError) {
        // Writing to a peer that is gone is an error like others, not the end of the process.
        signal(SIGPIPE, SIG_IGN)
        self.input = try Self.canWait(input) ? Self.duplicate(input) : Self.copiedInput(input)
        if try Self.canWait(output) {
            self.output = try Self.duplicate(output)
            whenCopied()
        } else {
            self.output = try Self.copiedOutput(output, whenCopied)
        }
    }

    /// As `init`, for a server: `copied` is there once all output has been written.
    static func open(
        input: CInt, output: CInt, on loop: any EventLoop
    ) throws(LineStreamError) -> (streams: LineStreams, copied: EventLoopFuture<Void>) {
        let copied = loop.makePromise(of: Void.self)
        do throws(LineStreamError) {
            return (try LineStreams(input: input, output: output) { copied.succeed() }, copied.futureResult)
        } catch {
            copied.fail(error)
            throw error
        }
    }

    private static func canWait(_ descriptor: CInt) throws(LineStreamError) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .cannotOpen(errno) }
        return [S_IFIFO, S_IFSOCK].contains(status.st_mode & S_IFMT)
    }

    private static func duplicate(_ descriptor: CInt) throws(LineStreamError) -> CInt {
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
        guard copy >= 0 else { throw .cannotOpen(errno) }
        return copy
    }

    private static func copiedInput(_ descriptor: CInt) throws(LineStreamError) -> CInt {
        let source = try duplicate(descriptor)
        let (reading, writing) = try pipe()
        Thread.detachNewThread { copy(from: source, to: writing) }
        return reading
    }

    private static func copiedOutput(_ descriptor: CInt, _ whenCopied: @escaping @Sendable () -> Void) throws(LineStreamError) -> CInt {
        let target = try duplicate(descriptor)
        let (reading, writing) = try pipe()
        Thread.detachNewThread {
            copy(from: reading, to: target)
            whenCopied()
        }
        return writing
    }

    private static func pipe() throws(LineStreamError) -> (reading: CInt, writing: CInt) {
        var ends: [CInt] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { throw .cannotOpen(errno) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }

    private static func copy(from source: CInt, to target: CInt) {
        var block = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = read(source, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0, WholeWrite.write(block[..<count], to: target) else { break }
        }
        close(source)
        close(target)
    }
}

/// Why a stream could not be taken.
public enum LineStreamError: Error, Hashable, CustomStringConvertible {
    /// The system's error number.
    case cannotOpen(CInt)

    public var description: String {
        switch self {
        case .cannotOpen(let code): "the input or output can't be opened: \(String(cString: strerror(code)))"
        }
    }
}
