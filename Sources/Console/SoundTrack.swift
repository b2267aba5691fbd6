public import CallCore
public import Dialplans
public import Speech

/// What a caller heard: clips as they sounded, cut where they were stopped, with the silences between them.
public struct SoundTrack: Hashable, Sendable {
    /// A clip, or its beginning, that sounded.
    public struct Piece: Hashable, Sendable {
        public var clip: Clip
        /// On the call's clock.
        public var start: Milliseconds
        public fileprivate(set) var heard: Milliseconds
    }

    public private(set) var pieces: [Piece] = []

    public init() {}

    mutating func begin(_ clip: Clip, at start: Milliseconds) {
        pieces.append(Piece(clip: clip, start: start, heard: clip.milliseconds))
    }

    /// The clip that began last has ended.
    mutating func end(heard: Milliseconds) {
        if !pieces.isEmpty { pieces[pieces.count - 1].heard = heard }
    }

    /// The whole as sound, from its first clip to its last.
    ///
    /// - Throws: where a clip can't be read any more.
    public func render() throws(WAVError) -> PCM {
        var samples: [Int16] = []
        var files: [String: [Int16]] = [:]
        guard let start = pieces.first?.start else { return PCM([]) }
        for piece in pieces {
            let silence = Self.samples(piece.start - start) - samples.count
            samples += [Int16](repeating: 0, count: max(0, silence))
            let file = if let known = files[piece.clip.path] { known } else { try WAV.read(piece.clip.path).samples }
            files[piece.clip.path] = file
            samples += Self.faded(file.prefix(Self.samples(piece.heard)), isWhole: piece.heard == piece.clip.milliseconds)
        }
        return PCM(samples)
    }

    private static func samples(_ milliseconds: Milliseconds) -> Int { milliseconds * PCM.lineRate / 1_000 }

    /// A clip that was stopped fades out within 5 ms, as on a line, where nothing ends at once.
    private static func faded(_ piece: ArraySlice<Int16>, isWhole: Bool) -> [Int16] {
        var result = Array(piece)
        guard !isWhole else { return result }
        let length = min(samples(5), result.count)
        for step in 0..<length { result[result.count - 1 - step] = Int16(Int(result[result.count - 1 - step]) * step / length) }
        return result
    }
}
