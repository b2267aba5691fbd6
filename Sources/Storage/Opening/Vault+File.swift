import Crypto
import Foundation

extension Vault {
    /// Reads the key file: 64 hexadecimal digits. Where there is none and none may be missing, makes one that only its owner can read.
    static func open(path: String, mayCreate: Bool) throws(StoreError) -> Vault {
        guard FileManager.default.fileExists(atPath: path) else {
            guard mayCreate else { throw .keyMissing(path: path) }
            return try create(path: path)
        }
        guard let data = FileManager.default.contents(atPath: path) else { throw .keyUnusable(path: path, reason: "no right to read it") }
        let text = String(decoding: data.prefix(128), as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let bytes = bytes(hexadecimal: text), bytes.count == 32 else {
            throw .keyUnusable(path: path, reason: "it must hold 64 hexadecimal digits")
        }
        return Vault(master: SymmetricKey(data: bytes))
    }

    /// Written whole under another name first, so that a crash never leaves half a key.
    private static func create(path: String) throws(StoreError) -> Vault {
        let key = SymmetricKey(size: .bits256)
        let text = key.withUnsafeBytes { Array($0) }.map { String(format: "%02x", $0) }.joined() + "\n"
        let draft = path + ".new"
        unlink(draft)
        let descriptor = Foundation.open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotCreate(path: path, reason: String(cString: strerror(errno))) }
        let written = text.withCString { write(descriptor, $0, 65) }
        let isSafe = written == 65 && fsync(descriptor) == 0
        close(descriptor)
        guard isSafe, rename(draft, path) == 0 else { throw .cannotCreate(path: path, reason: String(cString: strerror(errno))) }
        return Vault(master: key)
    }

    private static func bytes(hexadecimal text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 2) {
            guard let byte = UInt8(String(decoding: digits[start..<start + 2], as: UTF8.self), radix: 16) else { return nil }
            bytes.append(byte)
        }
        return bytes
    }
}
