import Dispatch
import Synchronization

/// A few speech workers. A worker that crashes, hangs or answers nonsense is ended and another one tries again.
///
/// `speak` blocks: it is called on a thread pool, never on an event loop.
public final class SpeechPool: Sendable {
    private let program: SpeechProgram
    private let patience: Duration
    private let tries: Int
    private let places: DispatchSemaphore
    /// Workers without work, the last used last; `nil`: the pool is closed.
    private let idle = Mutex<[SpeechProcess]?>([])

    /// - Parameters:
    ///   - size: how many workers run at the most; they are started when they are needed.
    ///   - patience: how long a worker may take for one text.
    ///   - tries: how often a text is tried before the pool gives up.
    public init(_ program: SpeechProgram = .itself, size: Int = 2, patience: Duration = .seconds(5), tries: Int = 3) {
        self.program = program
        self.patience = patience
        self.tries = max(1, tries)
        places = DispatchSemaphore(value: max(1, size))
    }

    /// Speaks a text: 8 kHz, at the loudness of all clips, with known silences around it.
    public func speak(_ request: SpeechRequest) throws(SpeechError) -> PCM {
        places.wait()
        defer { places.signal() }
        var tried = 1
        while true {
            do {
                return try speakOnce(request)
            } catch {
                // Another worker would have no other voices, and a closed pool has none.
                guard tried < tries, error != .refused, error != .closed else { throw error }
                tried += 1
            }
        }
    }

    /// Ends the workers; those at work end with their text.
    public func close() {
        let ended = idle.withLock { idle in
            defer { idle = nil }
            return idle
        }
        ended?.forEach { $0.end() }
    }

    deinit { close() }

    private func speakOnce(_ request: SpeechRequest) throws(SpeechError) -> PCM {
        let process = try worker()
        do {
            let pcm = try process.speak(request, within: patience)
            keep(process)
            return pcm
        } catch {
            if error == .refused { keep(process) } else { process.end() }
            throw error
        }
    }

    private func worker() throws(SpeechError) -> SpeechProcess {
        let (isOpen, process) = idle.withLock { ($0 != nil, $0?.popLast()) }
        guard isOpen else { throw .closed }
        if let process { return process }
        return try SpeechProcess(program)
    }

    private func keep(_ process: SpeechProcess) {
        let isOpen = idle.withLock { idle in
            idle?.append(process)
            return idle != nil
        }
        if !isOpen { process.end() }
    }
}
