import CallCore
import Dialplans

/// The plays that are open on a line, in their row.
struct PlayQueue {
    struct OpenPlay {
        let number: PlayNumber
        fileprivate(set) var clips: [Clip]
        fileprivate(set) var isLast: Bool
        fileprivate(set) var isWhole: Bool
        /// What was heard of it, but for the clip that sounds.
        fileprivate(set) var heard: Milliseconds = 0
    }

    private(set) var plays: [OpenPlay] = []
    private var ended: Set<PlayNumber> = []

    var first: OpenPlay? { plays.first }

    /// Adds a play, or more clips of one that is open. More of one that has ended is dropped.
    mutating func add(_ play: Play) {
        if let index = plays.firstIndex(where: { $0.number == play.number }) {
            plays[index].clips += play.clips
            plays[index].isLast = play.isLast
            plays[index].isWhole = plays[index].isWhole && play.isWhole
        } else if !ended.contains(play.number) {
            plays.append(OpenPlay(number: play.number, clips: play.clips, isLast: play.isLast, isWhole: play.isWhole))
        }
    }

    /// Takes the next clip of the first play; `nil`: it has none at present.
    mutating func takeClip() -> Clip? {
        guard let first, !first.clips.isEmpty else { return nil }
        return plays[0].clips.removeFirst()
    }

    mutating func addHeard(_ milliseconds: Milliseconds) {
        if !plays.isEmpty { plays[0].heard += milliseconds }
    }

    /// Closes a play and returns it.
    mutating func end(_ number: PlayNumber) -> OpenPlay? {
        guard let index = plays.firstIndex(where: { $0.number == number }) else { return nil }
        ended.insert(number)
        return plays.remove(at: index)
    }
}
