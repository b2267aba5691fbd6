import Glibc

/// A file without a name that is written anew for each input: the reader opens files by path.
enum ScratchFile {
    private static let descriptor = fileno(tmpfile())

    static func path(holding bytes: [UInt8]) -> String {
        let written =
            ftruncate(descriptor, 0) == 0 && bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) } == bytes.count
        rule(written, "the disk is full")
        return "/proc/self/fd/\(descriptor)"
    }
}
