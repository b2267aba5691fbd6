public import Dialplans
import Foundation
public import Logging
public import Phrases
public import Speech

/// The line's voice where nothing serves: it measures what dialplans say.
///
/// Its clips lie with those of the service, where there is a data folder, so that they are made once; else they are gone with it.
public final class TrialVoice {
    private let pool: SpeechPool
    private let maker: ClipMaker
    private let log: Logger
    private let folder: URL?

    /// - Throws: `Configuration.Fault`, where the program that speaks cannot be run.
    public init(data: String, configuration: Configuration, log: Logger) throws {
        let program = try configuration.openSpeechProgram()
        self.log = log
        let clips = URL(fileURLWithPath: data).appendingPathComponent("clips")
        let isThere = FileManager.default.isWritableFile(atPath: clips.path)
        folder = isThere ? nil : FileManager.default.temporaryDirectory.appendingPathComponent("schoolbell-voice-\(UUID().uuidString)")
        pool = SpeechPool(program, size: configuration.speechProcesses)
        // What is measured tells of nobody: its names need no secret.
        maker = ClipMaker(cache: (folder ?? clips).path, speaker: pool, personalKey: [UInt8](repeating: 0, count: 32))
    }

    /// The phrases of a dialplan with their lengths.
    ///
    /// - Parameter languages: those in which a phrase is measured.
    /// - Throws: where a phrase cannot be spoken.
    public func lengths(
        of plan: Dialplan, _ book: PhraseBook, _ recordings: Recordings, in languages: (PhraseKey) -> [LanguageCode]?
    ) throws -> PhraseCatalogue {
        let voice = SynthesisedVoice(book: book, maker: maker, recordings: recordings, log: log)
        return try PhraseLengths(book, voice: voice).measured(plan, in: languages)
    }

    public func close() {
        pool.close()
        if let folder { try? FileManager.default.removeItem(at: folder) }
    }
}
