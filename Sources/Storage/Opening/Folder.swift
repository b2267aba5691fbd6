import Foundation

/// The data folder, looked at before SQLite is asked: its own messages do not say what is wrong.
enum Folder {
    static func prepare(_ folder: String) throws(StoreError) {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
            guard isFolder.boolValue else { throw .cannotCreate(path: folder, reason: "it is a file, not a folder") }
            return
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        } catch {
            throw .cannotCreate(path: folder, reason: (error as NSError).localizedFailureReason ?? "the folder above it refuses")
        }
    }

    /// SQLite needs to write files beside its own.
    static func checkWritable(folder: String, file: String) throws(StoreError) {
        guard access(folder, W_OK | X_OK) == 0 else { throw .readOnly(path: folder) }
        guard !FileManager.default.fileExists(atPath: file) || access(file, R_OK | W_OK) == 0 else { throw .readOnly(path: file) }
    }

    /// A file that does not begin as a database does is none, whatever else is missing. An empty one is a database without pages.
    static func checkHead(file: String) throws(StoreError) {
        guard let handle = FileHandle(forReadingAtPath: file) else { return }
        defer { try? handle.close() }
        let magic = Data("SQLite format 3\0".utf8)
        guard let head = try? handle.read(upToCount: magic.count), !head.isEmpty, head != magic else { return }
        throw .notADatabase(path: file)
    }

    /// Makes an empty file that only its owner and group can read; SQLite gives its other files the same rights.
    static func make(file: String) throws(StoreError) {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .cannotCreate(path: file, reason: String(cString: strerror(errno))) }
        close(descriptor)
    }
}
