import CallCore
import Dialplans

/// The plays of a call that are open, and the wire's plays of which each consists: one for each clip.
///
/// A play ends when the last clip of its last part has ended: as `stopped` if one was stopped; else as `failed` if one failed, for then the
/// caller has not heard all of it; else as `done`.
struct LinePlays: Hashable, Sendable, Codable {
    private var open: [OpenPlay] = []
    private var made = 0
    /// The newest play that has been ended or cut: later parts of such a play are dropped.
    private var newest: PlayNumber = 0
    /// Which play an ended clip belonged to: a key may still name it.
    private var ended: [Clip] = []

    /// How many ended clips are remembered.
    private static let memory = 64

    fileprivate struct Clip: Hashable, Codable {
        let number: Int
        let play: PlayNumber
        let length: Milliseconds
    }

    fileprivate struct OpenPlay: Hashable, Codable {
        let number: PlayNumber
        var clips: [Clip] = []
        var isComplete = false
        var end = PlayEnd.done
        /// The sound so far; `nil`: a clip was cut and the gateway did not say where.
        var milliseconds: Milliseconds? = 0

        var event: LineEvent? {
            isComplete && clips.isEmpty ? .played(number, end, milliseconds: milliseconds) : nil
        }
    }

    /// The play to which a clip belongs or belonged.
    func play(ofClip number: Int) -> PlayNumber? {
        open.lazy.flatMap(\.clips).first { $0.number == number }?.play ?? ended.first { $0.number == number }?.play
    }

    /// Opens a play, or goes on with one that came in part. `false`: it has been cut, nothing more of it is to sound.
    mutating func begin(_ play: Play) -> Bool {
        if open.contains(where: { $0.number == play.number && !$0.isComplete }) { return true }
        guard play.number > newest else { return false }
        newest = play.number
        open.append(OpenPlay(number: play.number))
        return true
    }

    /// Adds a clip to a play that was begun, and gives it its number on the wire.
    mutating func add(length: Milliseconds, to play: PlayNumber) -> Int {
        made += 1
        let clip = Clip(number: made, play: play, length: length)
        change(play) { $0.clips.append(clip) }
        return clip.number
    }

    /// A clip of the play could not be ordered at all.
    mutating func failClip(of play: PlayNumber) {
        change(play) { $0.end = $0.end == .stopped ? .stopped : .failed }
    }

    mutating func complete(_ play: PlayNumber) -> [LineEvent] {
        change(play) { $0.isComplete = true }
        return takeEvents()
    }

    /// Cuts a play, or all: no more parts of it are taken. Returns the clips that are open, in their row.
    mutating func cut(_ play: PlayNumber?) -> (clips: [Int], isAll: Bool, events: [LineEvent]) {
        let clips = open.filter { play == nil || $0.number == play }.flatMap { $0.clips.map(\.number) }
        let isAll = clips.count == open.reduce(0) { $0 + $1.clips.count }
        for index in open.indices where (play == nil || open[index].number == play) && !open[index].isComplete {
            open[index].isComplete = true
            open[index].end = .stopped
        }
        return (clips, isAll, takeEvents())
    }

    /// The gateway says that a clip has ended. `nil`: none such is open.
    mutating func clipEnded(_ number: Int, _ end: PlayEnd, _ milliseconds: Milliseconds?) -> [LineEvent]? {
        guard let clip = open.lazy.flatMap(\.clips).first(where: { $0.number == number }) else { return nil }
        ended = ended.suffix(Self.memory - 1) + [clip]
        change(clip.play) { play in
            play.clips.removeAll { $0.number == number }
            play.add(end, milliseconds, of: clip.length)
        }
        return takeEvents()
    }

    private mutating func change(_ play: PlayNumber, _ body: (inout OpenPlay) -> Void) {
        guard let index = open.firstIndex(where: { $0.number == play }) else { return }
        body(&open[index])
    }

    private mutating func takeEvents() -> [LineEvent] {
        let events = open.compactMap(\.event)
        open.removeAll { $0.event != nil }
        return events
    }
}

extension LinePlays.OpenPlay {
    fileprivate mutating func add(_ clip: PlayEnd, _ heard: Milliseconds?, of length: Milliseconds) {
        switch clip {
        case .done: milliseconds = milliseconds.map { $0 + (heard ?? length) }
        case .failed:
            milliseconds = milliseconds.map { $0 + (heard ?? 0) }
            if end == .done { end = .failed }
        case .stopped:
            milliseconds = milliseconds.flatMap { sum in heard.map { sum + $0 } }
            end = .stopped
        }
    }
}
