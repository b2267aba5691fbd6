public import CallCore
public import Dialplans

/// Recorded prompts: `<prompts>/<language>/recorded/KEY.wav` takes the place of the phrase KEY in that language.
public struct Recordings: Sendable {
    private let source: Source

    private enum Source {
        case folder(String)
        case files([LanguageCode: [PhraseKey: String]])
    }

    /// - Parameter prompts: the folder of the prompts.
    public init(prompts: String) { source = .folder(prompts) }

    /// - Parameter files: the path of each recording.
    public init(files: [LanguageCode: [PhraseKey: String]]) { source = .files(files) }

    /// The recording of a phrase, played from where it lies; `nil`: there is none.
    ///
    /// - Parameter text: what it says.
    public func clip(of phrase: PhraseKey, in language: LanguageCode, text: String) throws(ClipError) -> Clip? {
        guard let path = path(of: phrase, in: language) else { return nil }
        let header: WAV.Header?
        do { header = try ClipFile.header(of: path) } catch { throw .badRecording(path: path, .unreadable(error)) }
        guard let header else { return nil }
        if let fault = RecordingFault(header) { throw .badRecording(path: path, fault) }
        return Clip(path: path, milliseconds: header.milliseconds, text: text)
    }

    /// What is wrong with a recording, its loudness included; for a check before it is used.
    public static func fault(of wav: [UInt8]) -> RecordingFault? {
        do {
            let header = try WAV.header(of: wav, fileSize: wav.count)
            if let fault = RecordingFault(header) { return fault }
            let level = Loudness(of: try WAV.decode(wav)).level
            return abs(level - Loudness.wanted) > RecordingFault.loudnessTolerance ? .loudness(level) : nil
        } catch {
            return .unreadable(error)
        }
    }

    private func path(of phrase: PhraseKey, in language: LanguageCode) -> String? {
        switch source {
        case .files(let files): return files[language]?[phrase]
        case .folder(let prompts):
            guard Self.isPlain(phrase.rawValue), Self.isPlain(language.rawValue) else { return nil }
            return "\(prompts)/\(language)/recorded/\(phrase).wav"
        }
    }

    /// Names come from a dialplan: none may lead to another folder.
    private static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count <= 100 && !name.hasPrefix(".")
            && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
    }
}

/// Why a recording can't be played.
public enum RecordingFault: Error, Hashable, CustomStringConvertible {
    case unreadable(WAVError)
    case rate(Int)
    case length(Milliseconds)
    /// In dB of full scale.
    case loudness(Double)

    /// From a twentieth of a second to two minutes.
    public static let lengths: ClosedRange<Milliseconds> = 50...120_000

    /// How far a recording's loudness may be from that of all clips, in dB: more is heard as a jump.
    public static let loudnessTolerance = 2.0

    init?(_ header: WAV.Header) {
        if header.rate != PCM.lineRate {
            self = .rate(header.rate)
        } else if !Self.lengths.contains(header.milliseconds) {
            self = .length(header.milliseconds)
        } else {
            return nil
        }
    }

    public var description: String {
        switch self {
        case .unreadable(let error): error.description
        case .rate(let rate): "it has \(rate) Hz; wanted: 8000 Hz"
        case .length(let length): "it lasts \(length) ms; wanted: 50 ms to 2 minutes"
        case .loudness(let level):
            "its loudness is \(level.isFinite ? "\(Int(level.rounded()))" : "−∞") dBFS; wanted: −20 ± 2 dBFS, so that it is as loud as the voice"
        }
    }
}
