import Foundation

/// Where and when figures were taken.
enum MachineLine {
    static var text: String {
        let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
        return "\(date), \(cores) cores (\(processor)), \(system), release build; load average \(load)"
    }

    private static var date: String {
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "yyyy-MM-dd HH:mm"
        return format.string(from: Date())
    }

    private static var processor: String { value(of: "model name", in: "/proc/cpuinfo", ":") ?? "unknown" }
    private static var system: String { value(of: "PRETTY_NAME", in: "/etc/os-release", "=")?.replacing("\"", with: "") ?? "Linux" }

    private static var load: String {
        let text = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8)) ?? ""
        return text.split(separator: " ").first.map(String.init) ?? "unknown"
    }

    private static func value(of key: String, in file: String, _ separator: Character) -> String? {
        let text = (try? String(contentsOfFile: file, encoding: .utf8)) ?? ""
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        return line?.split(separator: separator, maxSplits: 1).last.map { $0.trimmingCharacters(in: .whitespaces) }
    }
}
