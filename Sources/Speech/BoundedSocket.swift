import Glibc

/// Whole reads and writes on a socket, up to a moment.
struct BoundedSocket {
    let descriptor: Int32
    let deadline: ContinuousClock.Instant

    func write(_ bytes: [UInt8]) throws(SpeechError) {
        var written = 0
        while written < bytes.count {
            // MSG_NOSIGNAL: a worker that has gone is an error here, not a SIGPIPE for us.
            let put = bytes.withUnsafeBytes {
                send(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written, Int32(MSG_NOSIGNAL))
            }
            if put > 0 { written += put } else { try wait(for: POLLOUT) }
        }
    }

    func read(_ count: Int) throws(SpeechError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { recv(descriptor, $0.baseAddress.map { $0 + filled }, count - filled, 0) }
            if got == 0 { throw .crashed }
            if got > 0 { filled += got } else { try wait(for: POLLIN) }
        }
        return bytes
    }

    /// After a call that moved nothing: waits until the next may.
    private func wait(for events: Int32) throws(SpeechError) {
        guard errno == EAGAIN || errno == EINTR else { throw .crashed }
        let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        guard left > 0 else { throw .hung }
        var poll = pollfd(fd: descriptor, events: Int16(events), revents: 0)
        _ = Glibc.poll(&poll, 1, Int32(min(left.rounded(.up), 60_000)))
    }
}
