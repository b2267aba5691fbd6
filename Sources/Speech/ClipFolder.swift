import Glibc

extension ClipFile {
    /// When a file was last written, in seconds since 1970; `nil`: there is none.
    static func changed(_ path: String) -> Int? {
        var info = stat()
        return lstat(path, &info) == 0 ? info.st_mtim.tv_sec : nil
    }

    /// The files in the folders of two letters below a folder.
    static func files(below folder: String) -> [String] {
        names(in: folder).filter { $0.count == 2 }.flatMap { shelf in
            names(in: "\(folder)/\(shelf)").map { "\(folder)/\(shelf)/\($0)" }
        }
    }

    /// What a folder holds; nothing, where there is none.
    private static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
