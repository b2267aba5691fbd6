import Domain
import Foundation

/// The sound of voice messages, a file each, named after its call and its number in it.
public struct RecordingsFolder: Sendable {
    let path: String

    /// - Parameter data: the data folder. A gateway may run in another folder: paths are absolute.
    public init(data: String) { self.init(path: URL(fileURLWithPath: data).appendingPathComponent("recordings").path) }

    init(path: String) { self.path = path }

    public func file(of call: String, recording: Int) -> String {
        (path as NSString).appendingPathComponent("\(call)-\(recording).wav")
    }

    /// One that is not there is as good as removed.
    func remove(_ call: String, recording: Int) throws {
        do {
            try FileManager.default.removeItem(atPath: file(of: call, recording: recording))
        } catch CocoaError.fileNoSuchFile {}
    }

    /// Removes what is older than so many days.
    func sweep(now: Instant, days: Int) throws {
        let limit = Date(timeIntervalSince1970: Double(now.milliseconds) / 1000 - Double(days * 86_400))
        for name in try FileManager.default.contentsOfDirectory(atPath: path) where name.hasSuffix(".wav") {
            let file = (path as NSString).appendingPathComponent(name)
            // One that is gone meanwhile is nothing to stop for.
            let changed = (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
            if let changed, changed < limit { try? FileManager.default.removeItem(atPath: file) }
        }
    }
}
