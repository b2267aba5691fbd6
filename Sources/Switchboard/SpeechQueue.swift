import CallCore
import Dialplans
import Speech

/// What a call has to say, in its row: each `Say` becomes one play, in parts where its last sentences are not made yet.
///
/// Sentences that lie in the cache are ordered in the tick that asks for them. The others are made on the pool, one after the other, so that
/// the first is heard while the next is made.
final class SpeechQueue {
    typealias Deliver = (_ plays: [Play], _ failure: (any Error)?) -> Void

    private let voice: any PromptVoice
    private let pool: any CallPool
    private let lease: ClipLease?
    private var jobs: [Job] = []
    private var making = Making.nothing

    private enum Making {
        case nothing
        case sentence(of: PlayNumber)
    }

    private struct Job {
        let say: Say
        var sentences: ArraySlice<SpokenSentence>
        let deliver: Deliver
        var isBegun = false
        var isWhole = true
    }

    init(voice: any PromptVoice, pool: any CallPool) {
        self.voice = voice
        self.pool = pool
        lease = voice.lease()
    }

    /// A clip that the gateway is to be given: it stays until the call is over.
    func held(_ clip: Clip?) -> Clip? {
        if let clip { lease?.hold(clip) }
        return clip
    }

    /// The call is over.
    func end() { lease?.end() }

    /// Adds something to say. Returns the plays that can be ordered at once; `deliver` gets those that follow.
    func add(_ say: Say, deliver: @escaping Deliver) -> [Play] {
        let sentences = voice.sentences(of: say)
        jobs.append(Job(say: say, sentences: sentences[...], deliver: deliver))
        guard jobs.count == 1, case .nothing = making else { return [] }
        return advance()
    }

    /// Takes up something to say of which so many sentences were ordered by an engine that is gone; `goOn` orders the rest.
    func recall(_ say: Say, ordered: Int, deliver: @escaping Deliver) {
        let sentences = voice.sentences(of: say)
        jobs.append(Job(say: say, sentences: sentences.dropFirst(ordered), deliver: deliver, isBegun: ordered > 0))
    }

    /// Returns the plays that can be ordered at once.
    func goOn() -> [Play] {
        guard case .nothing = making else { return [] }
        return advance()
    }

    /// How many sentences of each thing that is being said have been ordered, or left out.
    var ordered: [PlayNumber: Int] {
        Dictionary(uniqueKeysWithValues: jobs.map { ($0.say.number, $0.sentences.startIndex) })
    }

    /// Forgets what has not been ordered yet: of one play, or of all. Returns the plays of which nothing had been ordered.
    func drop(_ number: PlayNumber?) -> [PlayNumber] {
        let dropped = jobs.filter { number == nil || $0.say.number == number }
        jobs.removeAll { number == nil || $0.say.number == number }
        return dropped.filter { !$0.isBegun }.map(\.say.number)
    }

    /// Orders what is ready, job by job, and has the first missing sentence made.
    private func advance() -> [Play] {
        var plays: [Play] = []
        while let job = jobs.first {
            let clips = ready(job.sentences)
            jobs[0].sentences = job.sentences.dropFirst(clips.count)
            let isLast = jobs[0].sentences.isEmpty
            if !clips.isEmpty || isLast { plays.append(play(clips, of: jobs[0], isLast: isLast)) }
            guard isLast else {
                jobs[0].isBegun = job.isBegun || !clips.isEmpty
                make(jobs[0])
                break
            }
            jobs.removeFirst()
        }
        return plays
    }

    private func make(_ job: Job) {
        guard let sentence = job.sentences.first else { return }
        let voice = voice
        making = .sentence(of: job.say.number)
        pool.perform({ Result { try voice.clip(for: sentence) } }) { [weak self] in self?.made($0) }
    }

    private func made(_ made: Result<Clip, any Error>) {
        guard case .sentence(let number) = making else { return }
        making = .nothing
        guard let first = jobs.first else { return }
        // What was being made may have been dropped meanwhile: the next job has waited for it.
        guard first.say.number == number else { return first.deliver(advance(), nil) }
        jobs[0].sentences.removeFirst()
        let isLast = jobs[0].sentences.isEmpty
        let clips = held(try? made.get()).map { [$0] } ?? []
        if clips.isEmpty { jobs[0].isWhole = false }
        var plays: [Play] = clips.isEmpty && !isLast ? [] : [play(clips, of: jobs[0], isLast: isLast)]
        jobs[0].isBegun = first.isBegun || !plays.isEmpty
        if isLast { jobs.removeFirst() }
        plays += advance()
        first.deliver(plays, made.failure)
    }

    /// The clips at the beginning that have been made before: the first that has not ends the look.
    private func ready(_ sentences: ArraySlice<SpokenSentence>) -> [Clip] {
        var clips: [Clip] = []
        for sentence in sentences {
            guard let clip = held(voice.ready(sentence, of: lease)) else { break }
            clips.append(clip)
        }
        return clips
    }

    private func play(_ clips: [Clip], of job: Job, isLast: Bool) -> Play {
        Play(number: job.say.number, clips: clips, isLast: isLast, interruptedBy: job.say.interruptedBy, isWhole: job.isWhole)
    }
}

extension Result {
    fileprivate var failure: Failure? {
        if case .failure(let failure) = self { failure } else { nil }
    }
}
