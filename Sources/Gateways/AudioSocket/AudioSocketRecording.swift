import CallCore
import Dialplans

/// A recording under way: how much of it there is, and when it has to end.
struct AudioSocketRecording: Hashable, Sendable {
    let order: Recording
    let since: Milliseconds
    /// How much sound was kept.
    private(set) var length: Milliseconds = 0
    /// How long the caller has said nothing.
    private var quiet: Milliseconds = 0
    var state = State.going

    enum State: Hashable {
        case going
        /// Its file is to be made.
        case ending(RecordEnd)
        /// It was, or could not be.
        case ended(RecordEnd)
    }

    init(_ order: Recording, since: Milliseconds) {
        self.order = order
        self.since = since
    }

    /// - Returns: what of the sound belongs to it.
    mutating func take(_ sound: [UInt8]) -> [UInt8] {
        guard case .going = state else { return [] }
        let kept = sound.prefix(max(0, order.limit - length) * 16)
        length += kept.count / 16
        quiet = Self.isSilence(sound) ? quiet + sound.count / 16 : 0
        if length >= order.limit {
            state = .ending(.limit)
        } else if order.silence > 0, quiet >= order.silence {
            // Frames may be longer than what is left of it.
            length -= quiet - order.silence
            state = .ending(.silence)
        }
        return Array(kept)
    }

    /// The time of a recording counts, be there sound or not.
    mutating func pass(to now: Milliseconds) {
        if case .going = state, now - since >= order.limit { state = .ending(.limit) }
    }

    mutating func end(_ end: RecordEnd) {
        if case .going = state { state = .ending(end) }
    }

    private static func isSilence(_ sound: [UInt8]) -> Bool {
        var sum = 0
        for index in stride(from: 0, to: sound.count - 1, by: 2) {
            sum += Int(Int16(bitPattern: UInt16(sound[index]) | UInt16(sound[index + 1]) << 8).magnitude)
        }
        return sum <= AudioSocketSettings.silence * (sound.count / 2)
    }
}
