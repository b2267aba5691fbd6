public import Speech

/// Where sound goes, in frames of 20 ms (160 samples at 8 kHz). A sink need not pace: whoever writes does.
public protocol SoundSink: AnyObject {
    func write(_ frame: [Int16]) throws(SoundSinkError)

    /// Nothing more is written; waits until what was written has sounded.
    func close() throws(SoundSinkError)
}

public enum SoundSinkError: Error, Hashable, CustomStringConvertible {
    case noCard(device: String, reason: String)
    case broken(device: String, reason: String)
    case unwritable(String)

    public var description: String {
        switch self {
        case .noCard(let device, let reason):
            "the sound device “\(device)” can't be opened: \(reason); use --wav FILE instead, or name a device of `aplay -L`"
        case .broken(let device, let reason): "the sound device “\(device)” has failed: \(reason)"
        case .unwritable(let reason): reason
        }
    }
}

/// Keeps what is written.
public final class MemorySink: SoundSink {
    public private(set) var frames: [[Int16]] = []
    public private(set) var isClosed = false

    public init() {}

    public var pcm: PCM { PCM(frames.flatMap { $0 }) }

    public func write(_ frame: [Int16]) { frames.append(frame) }
    public func close() { isClosed = true }
}

/// Writes a WAV file when it is closed.
public final class FileSink: SoundSink {
    private let path: String
    private var samples: [Int16] = []

    public init(path: String) { self.path = path }

    public func write(_ frame: [Int16]) { samples += frame }

    public func close() throws(SoundSinkError) {
        do { try WAV.write(PCM(samples), to: path) } catch { throw .unwritable(error.description) }
    }
}
