import Crypto

/// The name of a clip: the hash of all that makes it, so that equal requests find the same file, and any change makes a new one.
struct ClipName: Hashable {
    let hex: String
    let isPersonal: Bool

    /// - Parameter key: for a clip that tells of a child. Without the key nobody can try out from a name whether a guessed text was spoken.
    init(of request: SpeechRequest, personalKey key: SymmetricKey?) {
        let voice = request.voice
        let format = "\(PCM.lineRate)/16/1/\(LineSound.revision)"
        let parts = [request.text, voice.name, "\(voice.rate)", "\(voice.pitch)", "\(voice.volume)", format, Synthesiser.version]
        // With its length before each part, no two rows of parts are the same bytes.
        let bytes = parts.flatMap { UInt32($0.utf8.count).littleEndianBytes + Array($0.utf8) }
        if let key {
            hex = HMAC<SHA256>.authenticationCode(for: bytes, using: key).hex
        } else {
            hex = SHA256.hash(data: bytes).hex
        }
        isPersonal = key != nil
    }

    /// The file's path within the cache: `ab/abcd….wav`, and under `personal/` what tells of a child.
    var path: String { (isPersonal ? ClipCache.personalFolder + "/" : "") + "\(hex.prefix(2))/\(hex).wav" }
}

extension Sequence<UInt8> {
    fileprivate var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
