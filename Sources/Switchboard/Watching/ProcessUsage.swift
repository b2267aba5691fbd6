import Foundation

/// What this process takes of the machine, by the kernel's account (proc(5)).
struct ProcessUsage: Hashable, Sendable {
    var residentBytes: Int?
    var openDescriptors: Int?
    var mostDescriptors: Int?
    /// Seconds since 1970.
    var startedAt: Int?

    static var now: ProcessUsage {
        let fields = text("/proc/self/stat").flatMap(Self.fields)
        return ProcessUsage(
            residentBytes: fields.flatMap { Int($0[21]) }.map { $0 * sysconf(CInt(_SC_PAGESIZE)) },
            openDescriptors: try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count,
            mostDescriptors: limit, startedAt: fields.flatMap { Int($0[19]) }.flatMap(start))
    }

    /// The fields after the program's name, which may hold blanks: the first is the third of proc(5).
    private static func fields(_ stat: String) -> [Substring]? {
        guard let end = stat.lastIndex(of: ")") else { return nil }
        let fields = stat[stat.index(after: end)...].split(separator: " ")
        return fields.count > 21 ? fields : nil
    }

    private static func start(ticks: Int) -> Int? {
        let boot = text("/proc/stat")?.split(separator: "\n").first { $0.hasPrefix("btime ") }?.dropFirst(6)
        return boot.flatMap { Int($0) }.map { $0 + ticks / sysconf(CInt(_SC_CLK_TCK)) }
    }

    private static var limit: Int? {
        var limit = rlimit()
        return getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 ? Int(clamping: limit.rlim_cur) : nil
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
