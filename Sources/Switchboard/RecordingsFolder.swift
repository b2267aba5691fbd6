import Domain
import Foundation

/// Voice messages of callers: kept thirty days.
struct RecordingsFolder {
    let path: String

    static let days = 30

    func sweep(now: Instant) throws {
        let limit = Date(timeIntervalSince1970: Double(now.milliseconds) / 1000 - Double(Self.days * 86_400))
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasSuffix(".wav") {
            let file = (path as NSString).appendingPathComponent(name)
            // One that is gone meanwhile is nothing to stop for.
            let changed = (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
            if let changed, changed < limit { try? FileManager.default.removeItem(atPath: file) }
        }
    }
}
