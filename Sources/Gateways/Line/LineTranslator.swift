import CallCore
import Dialplans

/// What the wire's messages of one call mean: reports become events, orders become commands.
///
/// Pure: it decides nothing of when something may be said; that is `LineCall`'s.
struct LineTranslator: Hashable, Sendable, Codable {
    private var plays = LinePlays()
    private var records: Set<RecordNumber> = []
    private var transfers: Set<TransferNumber> = []

    /// What a report means; `nil`: it tells of the end of something that is not open.
    mutating func events(for report: LineReport) -> [LineEvent]? {
        switch report {
        case .ring: nil
        case .key(let digit, let clip, _): [.key(digit, during: clip.flatMap(plays.play(ofClip:)))]
        case .played(let clip, let end, let milliseconds): plays.clipEnded(clip, end, milliseconds)
        case .recorded(let number, let end, let milliseconds):
            records.remove(number).map { [.recorded($0, end, milliseconds: milliseconds)] }
        case .transferred(let number, let end): transferred(number, end)
        case .gone(let cause, _): [.gone(cause)]
        }
    }

    /// The commands that an order makes, and what follows from it at once.
    mutating func perform(_ order: LineOrder, under terms: LineTerms) -> (commands: [LineCommand], events: [LineEvent]) {
        switch order {
        case .answer: ([.answer], [])
        case .reject(let cause): ([.reject(cause)], [])
        case .play(let play): perform(play, terms)
        case .stop(let number): stop(number)
        case .stopRecording(let number): (records.contains(number) ? [.stop(LineStop(record: number))] : [], [])
        case .stopTransfer(let number): (transfers.contains(number) ? [.stop(LineStop(transfer: number))] : [], [])
        case .secret(let isOn): ([.secret(isOn)], [])
        case .record(let recording): perform(recording, terms)
        case .transfer(let transfer): perform(transfer, terms)
        case .hangUp(let cause): ([.hangUp(cause)], [])
        }
    }

    private mutating func transferred(_ number: TransferNumber, _ end: TransferEnd) -> [LineEvent]? {
        guard transfers.contains(number) else { return nil }
        if end != .answered { transfers.remove(number) }
        return [.transferred(number, end)]
    }

    private mutating func perform(_ play: Play, _ terms: LineTerms) -> ([LineCommand], [LineEvent]) {
        guard plays.begin(play) else { return ([], []) }
        var commands: [LineCommand] = []
        for clip in play.clips {
            guard let place = terms.place(clip.path) else {
                plays.failClip(of: play.number)
                continue
            }
            let number = plays.add(length: clip.milliseconds, to: play.number)
            let text = terms.abilities.contains(.text) && !clip.text.isEmpty ? clip.text : nil
            commands.append(.play(LineClip(number: number, place: place, milliseconds: Self.onWire(clip.milliseconds), text: text)))
        }
        if !play.isWhole { plays.failClip(of: play.number) }
        return (commands, play.isLast ? plays.complete(play.number) : [])
    }

    /// Clips that wait are ended before the one that sounds: the other way round each would sound for a moment.
    private mutating func stop(_ number: PlayNumber?) -> ([LineCommand], [LineEvent]) {
        let (clips, isAll, events) = plays.cut(number)
        if clips.count > 1, isAll { return ([.stop(LineStop())], events) }
        return (clips.reversed().map { .stop(LineStop(play: $0)) }, events)
    }

    private mutating func perform(_ recording: Recording, _ terms: LineTerms) -> ([LineCommand], [LineEvent]) {
        guard terms.abilities.contains(.record), let place = terms.place(recording) else {
            return ([], [.recorded(recording.number, .failed, milliseconds: 0)])
        }
        records.insert(recording.number)
        let limits = (Self.seconds(recording.limit), Self.seconds(recording.silence))
        return ([.record(LineRecording(number: recording.number, place: place, limit: limits.0, silence: limits.1))], [])
    }

    private mutating func perform(_ transfer: Transfer, _ terms: LineTerms) -> ([LineCommand], [LineEvent]) {
        guard terms.abilities.contains(.transfer), transfer.to.utf8.count <= LineSettings.longestNumber else {
            return ([], [.transferred(transfer.number, .failed)])
        }
        transfers.insert(transfer.number)
        let whisper = transfer.whisper.flatMap { terms.place($0.path)?.text }
        let limit = Self.seconds(transfer.limit)
        return ([.transfer(LineTransfer(number: transfer.number, to: transfer.to, whisper: whisper, limit: limit))], [])
    }

    /// Whole seconds, rounded up.
    private static func seconds(_ milliseconds: Milliseconds) -> Int { onWire((max(0, milliseconds) + 999) / 1_000) }

    private static func onWire(_ number: Int) -> Int { min(max(0, number), LineArguments.numbers.upperBound) }
}
