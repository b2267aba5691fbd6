import Foundation

/// Where the benchmarks find things and put things.
struct BenchPlace {
    /// What is filled once and used again, and what the servers write: never in the repository.
    let folder: String
    private let root: String

    /// - Parameter folder: `nil`: `.build/bench-data` of the repository.
    init(folder: String?) throws {
        root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../..").standardized.path
        self.folder = URL(fileURLWithPath: folder ?? root + "/.build/bench-data").path
        try FileManager.default.createDirectory(atPath: self.folder, withIntermediateDirectories: true)
    }

    func file(_ name: String) -> String { folder + "/" + name }
    func repository(_ name: String) -> String { root + "/" + name }
    func fixture(_ name: String) -> String { root + "/Benchmarks/Fixtures/" + name }

    /// A program that was built beside this one.
    func program(_ name: String) -> String {
        let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
    }
}
