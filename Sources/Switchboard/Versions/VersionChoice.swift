public import Foundation

/// An administrator's word that a kept version serves instead of the files in the folders, until those are changed.
public struct VersionChoice: Codable, Hashable, Sendable {
    /// What serves.
    public var version: String
    /// The version of the files in whose place it serves.
    public var instead: String

    public init(version: String, instead: String) {
        self.version = version
        self.instead = instead
    }
}

extension KeptVersions {
    private var choicePath: String { folder + "/choice" }

    /// `nil`: nothing was chosen, so the files serve.
    public var choice: VersionChoice? {
        FileManager.default.contents(atPath: choicePath).flatMap { try? JSONDecoder().decode(VersionChoice.self, from: $0) }
    }

    /// Chooses a version; `nil`: the files serve again.
    public func choose(_ choice: VersionChoice?) throws(Failure) {
        do {
            if let choice {
                try JSONEncoder().encode(choice).write(to: URL(fileURLWithPath: choicePath), options: .atomic)
            } else if FileManager.default.fileExists(atPath: choicePath) {
                try FileManager.default.removeItem(atPath: choicePath)
            }
        } catch {
            throw .unwritable(path: folder, reason: error.localizedDescription)
        }
    }
}
