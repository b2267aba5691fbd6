import Foundation

/// Clips of silence for a gateway to play, in a folder that is gone with this value.
final class KitClips: Sendable {
    private let folder: String

    enum Kind: String, CaseIterable {
        case short, long, missing

        var milliseconds: Int {
            switch self {
            case .short: 200
            case .long: 60_000
            case .missing: 1_000
            }
        }
    }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("line-kit-\(UUID().uuidString)").path
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for kind in [Kind.short, .long] {
                try Self.silence(kind.milliseconds).write(to: URL(fileURLWithPath: path(kind)))
            }
        } catch {
            throw KitUnreachable(description: "\(folder): no clips can be written: \(error.localizedDescription)")
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// As it stands on the line: the name is one that has to be spelt with `%XX`.
    func clip(_ kind: Kind) -> (file: String, milliseconds: Int) { (Self.escaped(path(kind)), kind.milliseconds) }

    static func escaped(_ text: String) -> String {
        let harmless = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+:/,*#@")
        return text.addingPercentEncoding(withAllowedCharacters: harmless) ?? ""
    }

    /// Where a recording is to be put, as it stands on the line; and as it is.
    func recording(_ name: String) -> (file: String, path: String) {
        let path = "\(folder)/запис \(name).wav"
        return (Self.escaped(path), path)
    }

    private func path(_ kind: Kind) -> String { "\(folder)/клип \(kind.rawValue).wav" }

    /// WAV, 8 kHz, 16 bit, mono.
    private static func silence(_ milliseconds: Int) -> Data {
        func bytes(_ number: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
        let size = milliseconds * 16
        let format = bytes(16, 4) + bytes(1, 2) + bytes(1, 2) + bytes(8_000, 4) + bytes(16_000, 4) + bytes(2, 2) + bytes(16, 2)
        return Data(Array("RIFF".utf8) + bytes(36 + size, 4) + Array("WAVEfmt ".utf8) + format + Array("data".utf8) + bytes(size, 4))
            + Data(count: size)
    }
}
