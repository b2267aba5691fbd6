import Dialplans
import Glibc

/// The clips that have been made, as WAV files: `ab/abcd….wav` by the hash of what made them, and apart from them, under `personal/`, what
/// tells of a child.
struct ClipCache: Sendable {
    static let personalFolder = "personal"

    /// How long a clip that tells of a child is kept, in seconds.
    static let personalLife = 24 * 3_600
    /// One that is older is not played any more but made again, so that none is swept while a gateway opens it.
    private static let personalUse = 23 * 3_600

    let folder: String
    /// How a file comes to the disk: a test may have a disk that is full.
    var write: @Sendable (_ bytes: [UInt8], _ path: String, ClipFile.Permissions) throws(ClipError) -> Void = ClipFile.write

    func path(of name: ClipName) -> String { folder + "/" + name.path }

    /// The length of a clip that is there, whole and not too old.
    func find(_ named: ClipNames.Named, now: Int) -> Milliseconds? {
        guard let standing = ClipStanding(of: named.path, now: now) else { return nil }
        if named.name.isPersonal, now - standing.made > Self.personalUse { return nil }
        return standing.milliseconds
    }

    /// - Returns: the bytes of its file.
    func keep(_ pcm: PCM, as name: ClipName) throws(ClipError) -> Int {
        let permissions = name.isPersonal ? ClipFile.Permissions.personal : .shared
        let bytes = WAV.encode(pcm)
        do {
            try write(bytes, path(of: name), permissions)
        } catch .unwritable(_, errno: ENOENT) {
            try ClipFile.makeFolders(for: name.path, in: folder, permissions)
            try write(bytes, path(of: name), permissions)
        }
        return bytes.count
    }

    func forget(_ name: ClipName) { unlink(path(of: name)) }

    /// Removes what tells of a child and is older than a day, and what was left half written; returns how many files went.
    func sweep(now: Int, but isHeld: (String) -> Bool) -> Int {
        let personal = folder + "/" + Self.personalFolder
        let old = ClipFile.files(below: personal).filter { now - (ClipFile.changed($0) ?? now) >= Self.personalLife }
        let partial = ClipFile.files(below: folder).filter { $0.hasSuffix(".part") && now - (ClipFile.changed($0) ?? now) >= 3_600 }
        return Set(old + partial).count { !isHeld($0) && unlink($0) == 0 }
    }
}
