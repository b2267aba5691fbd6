public import CallCore
import Crypto
public import Dialplans
import Glibc
import Synchronization

/// Makes clips, each one once: from the cache where it is there, by a speech worker where it is not.
///
/// It blocks while a text is spoken (about 5 ms for a sentence) and is safe on any thread.
public final class ClipMaker: Sendable {
    let cache: ClipCache
    let room = ClipRoom()
    let holds = ClipHolds()
    let began = ContinuousClock.now
    let reserve: ClipReserve
    let fullDisk = Mutex(FullDisk())
    private let speaker: any Speaker
    private let key: SymmetricKey
    private let voices: [LanguageCode: Voice]
    private let desk = ClipDesk()
    private let names = ClipNames()

    /// - Parameters:
    ///   - cache: the folder of the clips; it is made when the first clip is.
    ///   - personalKey: names the clips that tell of a child; 32 random bytes.
    public convenience init(cache: String, speaker: any Speaker, personalKey: [UInt8], voices: [LanguageCode: Voice] = Voice.table) {
        self.init(cache: ClipCache(folder: cache), speaker: speaker, personalKey: personalKey, voices: voices)
    }

    init(
        cache: ClipCache, reserve: Int = ClipReserve.usual, speaker: any Speaker, personalKey: [UInt8],
        voices: [LanguageCode: Voice] = Voice.table
    ) {
        self.cache = cache
        self.reserve = ClipReserve(folder: cache.folder, bytes: reserve)
        self.speaker = speaker
        key = SymmetricKey(data: personalKey)
        self.voices = voices
    }

    /// The clip of a text, which is cleaned and cut to what can be spoken at once.
    public func clip(for request: SpokenRequest) throws(ClipError) -> Clip {
        let named = try named(request)
        if let length = cache.find(named, now: time(nil)) { return Clip(named, length) }
        return Clip(named, try desk.once(named.name) { [self] () throws(ClipError) in try make(named) })
    }

    /// The clip of a text, where it has been made before; it never waits for a voice.
    ///
    /// - Parameter lease: of the call that asks: the files of what it holds are not looked at again.
    public func ready(_ request: SpokenRequest, of lease: ClipLease? = nil) -> Clip? {
        guard let named = try? named(request) else { return nil }
        return (lease?.length(at: named.path) ?? cache.find(named, now: time(nil))).map { Clip(named, $0) }
    }

    /// Holds the clips of a call.
    public func lease() -> ClipLease { ClipLease(holds) }

    /// Removes the clip of a text.
    public func forget(_ request: SpokenRequest) {
        if let named = try? named(request) { cache.forget(named.name) }
    }

    /// Removes clips that tell of a child and are older than 24 hours, and what was left half written; no clip that a call holds.
    ///
    /// - Parameter now: seconds since 1970.
    /// - Returns: how many files were removed.
    @discardableResult
    public func sweep(now: Int) -> Int { cache.sweep(now: now, but: holds.contains) }

    private func named(_ request: SpokenRequest) throws(ClipError) -> ClipNames.Named {
        try names.named(request) { () throws(ClipError) in
            guard let voice = voices[request.language] else { throw .noVoice(request.language.rawValue) }
            let speech = SpeechRequest(request.text, voice: voice.speaking(at: request.tempo))
            let name = ClipName(of: speech, personalKey: request.personal ? key : nil)
            return ClipNames.Named(name: name, speech: speech, path: cache.path(of: name), shown: Pronunciation.shown(speech.text))
        }
    }

    private func make(_ named: ClipNames.Named) throws(ClipError) -> Milliseconds {
        // Another thread may have finished it between our look and our turn.
        if let length = cache.find(named, now: time(nil)) { return length }
        let pcm: PCM
        do { pcm = try speaker.speak(named.speech) } catch { throw .unspoken(error) }
        room.add(try keep(pcm, as: named.name, now: time(nil)))
        return pcm.milliseconds
    }
}

extension Clip {
    fileprivate init(_ named: ClipNames.Named, _ length: Milliseconds) {
        self.init(path: named.path, milliseconds: length, text: named.shown)
    }
}
