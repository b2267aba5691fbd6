import Foundation

/// The `schoolbell` that was built beside the tests: the real speech worker.
enum BuiltProgram {
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("schoolbell").path
}
