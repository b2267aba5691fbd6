import Foundation
import Glibc
import Speech

/// The place of one recording that comes over HTTP: it is filled once, whole or not at all.
struct RecordingDrop {
    let path: String

    /// - Returns: the status of the answer: 201; 409 for a second one; 422 for what is no recording; 507 where there is no room for it.
    func take(_ bytes: [UInt8]) -> Int {
        guard let header = try? WAV.header(of: bytes, fileSize: bytes.count), header.rate == PCM.lineRate else { return 422 }
        let partial = path + ".part"
        unlink(partial)
        defer { unlink(partial) }
        let isWritten = FileManager.default.createFile(
            atPath: partial, contents: Data(bytes), attributes: [.posixPermissions: 0o640])
        guard isWritten else { return 507 }
        // To link fails where something is there already.
        guard link(partial, path) == 0 else { return errno == EEXIST ? 409 : 507 }
        return 201
    }
}
