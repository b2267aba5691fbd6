// Where Dispatch is loaded first, the members of `stat` are taken for its own.
import CDispatch
import Foundation
import Glibc

/// What the file system says of the files that administrators edit, without a look inside: when two are equal, nothing was changed between.
struct FolderPrint: Hashable, Sendable {
    /// The change time is set by the kernel at every write, and by nobody else.
    struct Stamp: Hashable, Sendable {
        let device: UInt
        let inode: UInt
        let size: Int
        let modified: Int
        let changed: Int
    }

    struct Entry: Hashable, Sendable {
        let path: String
        let stamp: Stamp
    }

    /// By name, such as `prompts/bg/phrases.yaml`.
    private(set) var files: [String: Entry] = [:]
    private(set) var folders: Set<String> = []

    /// More are no dialplans and prompts, but a folder that was named by mistake.
    static let mostFiles = 10_000

    init(_ places: Content.Folders, _ roots: [FileSet.Root] = FileSet.Root.allCases) throws(TextFolder.Failure) {
        for root in roots { try walk(places.path(of: root), as: root.rawValue, root, depth: 0) }
    }

    /// Refuses what is too large before any of it is opened. Recordings stay where they lie, and have a limit of their own.
    func checkSizes(_ places: Content.Folders) throws(TextFolder.Failure) {
        for root in FileSet.Root.allCases {
            var bytes = 0
            for (name, entry) in files.sorted(by: { $0.key < $1.key }) where name.hasPrefix(root.rawValue + "/") && !name.hasSuffix(".wav")
            {
                guard entry.stamp.size <= TextFolder.largest else { throw .tooLarge(path: entry.path, most: TextFolder.largest) }
                bytes += entry.stamp.size
            }
            guard bytes <= TextFolder.mostText else { throw .tooMuch(path: places.path(of: root)) }
        }
    }

    private mutating func walk(_ path: String, as name: String, _ root: FileSet.Root, depth: Int) throws(TextFolder.Failure) {
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            if depth == 0 { throw .noFolder(path: path) }
            return
        }
        for entry in entries.sorted() where !entry.hasPrefix(".") {
            let (inside, inName) = ((path as NSString).appendingPathComponent(entry), name + "/" + entry)
            var info = stat()
            guard stat(inside, &info) == 0 else { continue }
            if info.st_mode & S_IFMT == S_IFDIR, root == .prompts, depth < 2 {
                folders.insert(inName)
                try walk(inside, as: inName, root, depth: depth + 1)
            } else if info.st_mode & S_IFMT == S_IFREG, root.endings.contains(where: entry.hasSuffix) {
                guard files.count < Self.mostFiles else { throw .tooMany(path: path) }
                files[inName] = Entry(path: inside, stamp: Stamp(info))
            }
        }
    }
}

extension FolderPrint.Stamp {
    init(_ info: stat) {
        self.init(
            device: UInt(info.st_dev), inode: UInt(info.st_ino), size: Int(info.st_size),
            modified: info.st_mtim.tv_sec * 1_000_000_000 + info.st_mtim.tv_nsec,
            changed: info.st_ctim.tv_sec * 1_000_000_000 + info.st_ctim.tv_nsec)
    }
}

extension Content.Folders {
    func path(of root: FileSet.Root) -> String {
        switch root {
        case .dialplans: dialplans
        case .prompts: prompts
        case .gradeScales: gradeScales
        }
    }

    /// These folders, for an administrator.
    func shown(_ roots: [FileSet.Root]) -> String { roots.map(path).joined(separator: ", ") }
}
