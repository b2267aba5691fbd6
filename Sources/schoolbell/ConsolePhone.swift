import CallCore
import Console
import Dialplans
import Foundation
import Gateways
import Speech
import Stories
import Switchboard
import Synchronization

/// One call from the console: the engine, a telephone, and whoever presses its keys.
final class ConsolePhone {
    let offer: CallOffer
    private let command: CallCommand
    let leg: ConsoleLeg
    private let exchange: Exchange
    private let time: Time
    private let strokes = Strokes()
    private let storyteller: Storyteller

    /// Virtual time runs as fast as it can; real time is for ears.
    private enum Time {
        case virtual(VirtualClock)
        case real(RealTimeClock)

        var clock: any CallClock {
            switch self {
            case .virtual(let clock): clock
            case .real(let clock): clock
            }
        }

        var door: RealTimeClock.Door? {
            switch self {
            case .virtual: nil
            case .real(let clock): clock.door
            }
        }
    }

    init(_ command: CallCommand, premises: Premises) throws {
        self.command = command
        offer = try command.offer(calling: premises.configuration.numberToDial)
        time = command.play || command.keys == nil ? .real(RealTimeClock()) : .virtual(VirtualClock())
        leg = ConsoleLeg(offer: offer, clock: time.clock)
        let book = premises.content.book
        let wording: StoryWriter.Wording? = command.text ? { @Sendable in book.wording(of: $0, in: $1) } : nil
        storyteller = Storyteller(writer: StoryWriter(wording: wording), offer: offer, clock: time.clock)
        let desk = try premises.desk(
            clock: time.clock, pool: ClockPool(clock: time.clock), journal: "console-\(offer.id)", watch: storyteller.tell)
        exchange = Exchange(shelf: premises.shelf, desk: desk, board: premises.board, country: premises.configuration.country)
    }

    var wasRejected: Bool { storyteller.isEmpty }

    /// Holds the call to its end.
    func hold() throws {
        let caller = try command.keys.map { ScriptedCaller(try KeyScript(parsing: $0), leg: leg, clock: time.clock) }
        let door = time.door
        let keyboard = caller == nil ? try LiveKeys { [strokes] in strokes.add($0, waking: door) } : nil
        let speaker = command.play || caller == nil ? try loudspeaker() : nil
        leg.receiver = exchange.ring(leg)
        switch time {
        case .virtual(let clock):
            clock.run { !leg.isOver }
            // The ended call is folded into the store by the clock's next work.
            clock.run(until: clock.now)
        case .real(let clock):
            clock.run { self.pressed() }
            clock.runDue()
        }
        keyboard?.close()
        if let failure = speaker?.failure { throw CommandFailure(.unavailable, "\(failure)") }
        withExtendedLifetime(caller) {}
    }

    private func loudspeaker() throws -> Loudspeaker {
        Loudspeaker(leg: leg, clock: time.clock, sink: try AlsaSink())
    }

    /// Passes on what was pressed on the keyboard; `false` when the call is over.
    private func pressed() -> Bool {
        for stroke in strokes.take() {
            switch stroke {
            case .key(let character): Digit(rawValue: character.uppercased()).map(leg.press)
            case .hangUp: leg.hangUp()
            }
        }
        return !leg.isOver
    }

    func write(to path: String) throws {
        let sound = try leg.track.render()
        do {
            try Data(WAV.encode(sound)).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw CommandFailure(.cannotCreate, "cannot write \(path): \(error.localizedDescription)")
        }
    }
}

/// Strokes of the keyboard, on their way from its thread to the call's.
private final class Strokes: Sendable {
    private let waiting = Mutex<[LiveKeys.Stroke]>([])

    func add(_ stroke: LiveKeys.Stroke, waking door: RealTimeClock.Door?) {
        waiting.withLock { $0.append(stroke) }
        door?.post {}
    }

    func take() -> [LiveKeys.Stroke] {
        waiting.withLock { waiting in
            defer { waiting = [] }
            return waiting
        }
    }
}
