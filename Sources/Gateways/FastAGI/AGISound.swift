import CallCore
import Foundation
import Glibc

/// Puts the clips of one command into one file, for Asterisk's `STREAM FILE` plays but one.
///
/// The file is headerless (`.sln`: 8 kHz, 16 bit, mono, little-endian), or a WAV where Asterisk fetches it. It lies in a folder of its own for
/// the account and its group, and goes as soon as it was heard: it may tell of a child.
final class AGISound {
    private let folder: String
    private let name: String
    private let sounds: SwitchSounds
    private var made = 0
    private var files: [String] = []

    /// `name` is a call's, unlike any other's.
    init(folder: String, name: String, sounds: SwitchSounds = .here) {
        self.folder = folder
        self.name = name
        self.sounds = sounds
    }

    deinit { forget() }

    /// What Asterisk is told to play: a file without its extension, or an address; `nil`: a clip cannot be read, or the file not written.
    func file(of clips: [Clip]) -> String? {
        if clips.count == 1 { return told(clips[0].path) }
        var samples: [UInt8] = []
        for clip in clips {
            guard let more = ClipSound.samples(of: clip.path), samples.count + more.count <= ClipSound.mostBytes else { return nil }
            samples += more
        }
        made += 1
        let stem = (folder as NSString).appendingPathComponent("\(name)-\(made)")
        switch sounds {
        case .here: return keep(samples, as: stem + ".sln") ? stem : nil
        case .elsewhere: return keep(ClipSound.head(of: samples.count) + samples, as: stem + ".wav") ? told(stem + ".wav") : nil
        }
    }

    /// A file's name goes without its extension, an address with it.
    private func told(_ path: String) -> String? {
        switch sounds {
        case .here: AGISession.stem(path)
        case .elsewhere: sounds.name(of: path)
        }
    }

    private func keep(_ bytes: [UInt8], as path: String) -> Bool {
        guard Self.write(bytes, to: path) else { return false }
        files.append(path)
        return true
    }

    /// Nothing of it sounds any more.
    func forget() {
        files.forEach { unlink($0) }
        files = []
    }

    /// Makes the folder, and removes what calls that were cut off by a crash left behind an hour ago: another process may use it too.
    static func prepare(folder: String, now: Date = Date()) throws {
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o750])
        for file in try files.contentsOfDirectory(atPath: folder) where file.hasSuffix(".sln") || file.hasSuffix(".wav") {
            let path = (folder as NSString).appendingPathComponent(file)
            let written = try? files.attributesOfItem(atPath: path)[.modificationDate] as? Date
            if written.map({ $0 < now - 3_600 }) ?? true { unlink(path) }
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        guard WholeWrite.write(bytes[...], to: descriptor) else {
            unlink(path)
            return false
        }
        return true
    }
}
