import Foundation

/// What a process holds at this moment, by proc(5).
struct ProcessGauge {
    /// Resident memory in KiB.
    let resident: Int
    let descriptors: Int
    let threads: Int
    /// Time on processors, in seconds.
    let processor: Double

    init(of pid: Int32) throws {
        let folder = "/proc/\(pid)"
        let status = try String(contentsOfFile: folder + "/status", encoding: .utf8)
        resident = Self.number("VmRSS:", in: status)
        threads = Self.number("Threads:", in: status)
        descriptors = try FileManager.default.contentsOfDirectory(atPath: folder + "/fd").count
        let stat = try String(contentsOfFile: folder + "/stat", encoding: .utf8)
        // After the name in brackets: utime and stime are the 14th and 15th fields of all.
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        processor =
            (Double(fields[12]) ?? 0) / Double(sysconf(Int32(_SC_CLK_TCK))) + (Double(fields[13]) ?? 0)
            / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    private static func number(_ name: String, in status: String) -> Int {
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix(name) }) else { return 0 }
        return line.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0
    }
}
