import Glibc

/// The speech worker's process: reads requests and answers them, one after the other, until its input ends.
///
/// eSpeak NG is one global engine and reads text from outside in C: it lives in a process of its own, so that no call falls with it.
public enum SpeechWorker {
    /// Runs until the input ends; `false`: the voices can't be loaded, or the input is nonsense.
    @discardableResult
    public static func run(input: Int32 = 0, output: Int32 = 1) -> Bool {
        CoreDumps.turnOff()
        Inheritance.renounce(keeping: [input, output])
        guard let synthesiser = Synthesiser() else { return false }
        while let head = BlockingFile.read(4, from: input) {
            let size = Int(UInt32(littleEndian: head))
            guard size <= SpeechMessage.longestRequest, let body = BlockingFile.read(size, from: input),
                let (number, request) = SpeechMessage.decodeRequest(body)
            else { return false }
            guard BlockingFile.write(SpeechMessage.encode(synthesiser.speak(request), number: number), to: output) else { return true }
        }
        return true
    }
}

/// What a worker was given without being meant to have it: sockets of gateways, whose far ends would never see them close.
enum Inheritance {
    static func renounce(keeping kept: Set<Int32>) {
        guard let folder = opendir("/proc/self/fd") else { return }
        var open: [Int32] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if let descriptor = Int32(name) { open.append(descriptor) }
        }
        let own = dirfd(folder)
        for descriptor in open where descriptor > STDERR_FILENO && descriptor != own && !kept.contains(descriptor) { close(descriptor) }
        closedir(folder)
    }
}

/// Core dumps hold what was said of a child.
public enum CoreDumps {
    public static func turnOff() {
        var none = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}

/// Whole reads and writes on a descriptor that blocks.
enum BlockingFile {
    /// `nil`: the input ended before.
    static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        var filled = 0
        while filled < count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + filled }, count - filled) }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            filled += got
        }
        return bytes
    }

    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var written = 0
        while written < bytes.count {
            let put = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written) }
            if put < 0, errno == EINTR { continue }
            guard put > 0 else { return false }
            written += put
        }
        return true
    }
}
