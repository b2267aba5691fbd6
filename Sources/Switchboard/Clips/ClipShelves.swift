/// The folders whose files have an address, each by a name that tells nothing of where it lies.
struct ClipShelves: Sendable {
    private let folders: [(name: String, path: String)]

    /// Longer names are no files of ours.
    private static let longest = 160

    /// - Parameter folders: their paths, absolute.
    init(_ folders: [(name: String, path: String)]) { self.folders = folders }

    /// The name under which a file has an address, such as `clips/7d/7d21….wav`; `nil`: it lies on no shelf.
    func name(of path: String) -> String? {
        for folder in folders where path.hasPrefix(folder.path + "/") {
            let name = folder.name + path.dropFirst(folder.path.count)
            return Self.isPlain(name) ? name : nil
        }
        return nil
    }

    func path(of name: String) -> String? {
        guard Self.isPlain(name), let slash = name.firstIndex(of: "/") else { return nil }
        return folders.first { $0.name == name[..<slash] }.map { $0.path + name[slash...] }
    }

    /// No name leads out of its folder, or to what is hidden there.
    private static func isPlain(_ name: String) -> Bool {
        name.utf8.count <= longest
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty && !part.hasPrefix(".") && part.utf8.allSatisfy(isPlain)
            }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }
}
