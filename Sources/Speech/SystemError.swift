import Glibc

/// What the operating system says about an error number.
enum SystemError {
    static let noSpace = ENOSPC
    static let overQuota = EDQUOT
    static let fileTooBig = EFBIG

    static func text(_ number: Int32) -> String { strerror(number).map { String(cString: $0) } ?? "error \(number)" }
}
