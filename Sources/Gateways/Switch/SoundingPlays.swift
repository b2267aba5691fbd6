import CallCore
import Dialplans

/// What a call is to hear on a gateway that is told file by file: the plays that are open, and which of their clips sound.
///
/// A play ends when the last clip of its last part has ended, plays in their row; how, as `LinePlays` says.
struct SoundingPlays: Hashable, Sendable {
    private var open: [OpenPlay] = []
    /// The newest play that was begun: later parts of one that was cut are dropped.
    private var newest: PlayNumber = 0

    /// What sounds by one command.
    struct Run: Hashable, Sendable {
        let play: PlayNumber
        let clips: [Clip]
        let keys: Set<Digit>
        /// How much of it was heard before a key stopped it.
        var heard: Milliseconds = 0

        var length: Milliseconds { clips.reduce(0) { $0 + $1.milliseconds } }
    }

    enum RunEnd: Hashable {
        case done(Milliseconds?)
        /// A key stopped it; it goes on there unless the call cuts it.
        case paused(at: Milliseconds)
        case failed
        /// We stopped it.
        case stopped(at: Milliseconds?)
        /// Another command of ours ended it, nobody knows where: unless the call has cut it, it sounds anew from where it last began.
        case interrupted
    }

    fileprivate struct OpenPlay: Hashable {
        let number: PlayNumber
        let keys: Set<Digit>
        var clips: [Clip] = []
        var paused: Run?
        var isSounding = false
        var isComplete = false
        var end = PlayEnd.done
        /// The sound so far; `nil`: it was cut, and nobody knows where.
        var heard: Milliseconds? = 0

        var isOver: Bool { isComplete && clips.isEmpty && paused == nil && !isSounding }
        var event: LineEvent { .played(number, end, milliseconds: heard) }
    }

    /// Is anything of a play that was cut still sounding?
    var mustStop: Bool { open.contains { $0.isSounding && $0.end == .stopped } }

    /// Nothing is open.
    var isEmpty: Bool { open.isEmpty }

    mutating func add(_ play: Play) -> [LineEvent] {
        if let index = open.firstIndex(where: { $0.number == play.number }), !open[index].isComplete {
            extend(index, by: play)
        } else {
            guard play.number > newest else { return [] }
            newest = play.number
            open.append(OpenPlay(number: play.number, keys: play.interruptedBy))
            extend(open.count - 1, by: play)
        }
        return takeEvents()
    }

    /// What is to sound now, as one; `nil`: nothing is there, or something sounds already.
    ///
    /// - Parameter most: how many clips the gateway can be told of at once.
    mutating func next(most: Int = .max) -> Run? {
        guard let first = open.indices.first, !open[first].isSounding else { return nil }
        if let paused = open[first].paused {
            open[first].paused = nil
            open[first].isSounding = true
            return paused
        }
        guard !open[first].clips.isEmpty else { return nil }
        let run = Run(play: open[first].number, clips: Array(open[first].clips.prefix(most)), keys: open[first].keys)
        open[first].clips.removeFirst(run.clips.count)
        open[first].isSounding = true
        return run
    }

    mutating func ended(_ run: Run, _ end: RunEnd) -> [LineEvent] {
        guard let index = open.firstIndex(where: { $0.number == run.play }) else { return [] }
        open[index].isSounding = false
        switch end {
        case .done(let heard): open[index].add(heard ?? run.length)
        case .failed: if open[index].end == .done { open[index].end = .failed }
        case .stopped(let heard): open[index].cut(heard)
        case .interrupted: if open[index].end == .stopped { open[index].cut(nil) } else { open[index].paused = run }
        case .paused(let heard):
            var rest = run
            rest.heard = heard
            if open[index].end == .stopped { open[index].cut(heard) } else { open[index].paused = rest }
        }
        return takeEvents()
    }

    /// Cuts a play, or all. One that sounds ends when Asterisk says so.
    mutating func cut(_ play: PlayNumber?) -> [LineEvent] {
        for index in open.indices where play == nil || open[index].number == play {
            if let paused = open[index].paused { open[index].add(paused.heard) }
            open[index].paused = nil
            open[index].clips = []
            open[index].isComplete = true
            open[index].end = .stopped
        }
        return takeEvents()
    }

    private mutating func extend(_ index: Int, by play: Play) {
        open[index].clips += play.clips
        open[index].isComplete = play.isLast
        if !play.isWhole, open[index].end == .done { open[index].end = .failed }
    }

    /// Plays end in their row.
    private mutating func takeEvents() -> [LineEvent] {
        let over = open.prefix(while: \.isOver)
        open.removeFirst(over.count)
        return over.map(\.event)
    }
}

extension SoundingPlays.OpenPlay {
    fileprivate mutating func add(_ more: Milliseconds) { heard = heard.map { $0 + more } }

    fileprivate mutating func cut(_ at: Milliseconds?) {
        heard = heard.flatMap { sum in at.map { sum + $0 } }
        end = .stopped
        clips = []
        isComplete = true
    }
}
