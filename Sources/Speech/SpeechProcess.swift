/// A speech worker as the pool sees it: one request at a time.
///
/// Unchecked, because the pool lends it to one thread at a time.
final class SpeechProcess: @unchecked Sendable {
    private var child: ChildProcess?
    private var spoken: UInt32 = 0

    init(_ program: SpeechProgram) throws(SpeechError) { child = try ChildProcess.start(program) }

    deinit { end() }

    /// After any error but `refused` the process is of no more use.
    func speak(_ request: SpeechRequest, within patience: Duration) throws(SpeechError) -> PCM {
        guard let child else { throw .crashed }
        spoken &+= 1
        let socket = BoundedSocket(descriptor: child.socket, deadline: ContinuousClock.now + patience)
        try socket.write(SpeechMessage.encode(request, number: spoken))
        let size = Int(UInt32(littleEndian: try socket.read(4)))
        guard size <= SpeechMessage.longestReply else { throw .nonsense }
        return try SpeechMessage.decodeReply(try socket.read(size), number: spoken)
    }

    func end() {
        child?.end()
        child = nil
    }
}
