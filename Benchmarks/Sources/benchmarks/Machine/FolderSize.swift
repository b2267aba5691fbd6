import Foundation

/// How many bytes the files of a folder have.
enum FolderSize {
    static func bytes(_ folder: String) -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.reduce(0) { sum, name in
            let size = (try? FileManager.default.attributesOfItem(atPath: folder + "/" + name))?[.size] as? Int
            return sum + (size ?? 0)
        }
    }
}
