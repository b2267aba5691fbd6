import CallCore
import Dialplans
import Foundation
import Logging
import Storage
import Support

@testable import Gateways
@testable import Stories
@testable import Switchboard
@testable import schoolbell

/// A story's call, held by the engine's own runner on a gateway whose far side is scripted.
final class GatewayStory {
    private let clock = VirtualClock()
    private let world: StoryWorld
    private let gateway: StoryGateway
    private let wakes: FakeSocket.Waking
    /// How long a caller takes from one thing to the next.
    private let reaction: Milliseconds
    private let folder: TemporaryFolder
    private let told: Told
    private let voice: StoryVoice
    private let rings: Doorbell
    private var far: (any FarSide)?
    /// Each story has another one, and the same each time.
    private var chance: UInt64 = 0
    /// What begins to sound has to outlast the step that is under way, and this.
    private var later: Milliseconds = 0

    /// What the call did since that was asked last.
    private final class Told {
        var lines: [StoryLine] = []
        /// Plays whose end was reported.
        var ended = 0
        /// What became of transfers and recordings, as it was told.
        var transferred: [TransferEnd] = []
        var recorded: [RecordEnd] = []
        /// The silence that ends the recording.
        var quiet: Milliseconds = 0

        func take(_ event: JournaledEvent, _ effects: [Effect]) {
            switch event {
            case .plain(.line(.played)): ended += 1
            case .plain(.line(.transferred(_, let end))): transferred.append(end)
            case .plain(.line(.recorded(_, let end, _))): recorded.append(end)
            case .plain, .secretDigit: break
            }
            for case .record(_, _, _, let silence) in effects { quiet = silence }
        }
    }

    /// - Parameters:
    ///   - wakes: how late an Asterisk reads what it is sent.
    ///   - reaction: how long a caller takes from one thing to the next.
    init(
        on gateway: StoryGateway, wakes: FakeSocket.Waking = .atOnce, reaction: Milliseconds = 30, shelf: DialplanShelf,
        services: any LineServices, store: Store
    ) throws {
        (self.gateway, self.wakes, self.reaction) = (gateway, wakes, reaction)
        world = StoryWorld(services)
        let (folder, told, writer) = (try TemporaryFolder(), Told(), StoryWriter())
        (self.folder, self.told, voice) = (folder, told, try StoryVoice(in: folder))
        try FileManager.default.createDirectory(atPath: folder.path("recordings"), withIntermediateDirectories: true)
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let ledger = try JournalLedger(folder: folder.path, name: "story", store: store, log: log)
        let desk = CallDesk(
            clock: clock, pool: StoryPool(clock, world), services: world, voice: voice, ledger: ledger,
            recordings: folder.path("recordings"), log: log, wallClock: { 0 },
            watch: { call, event, effects in
                told.lines += effects.flatMap(writer.lines(for:))
                told.take(event, effects)
                if call.isOver, let outcome = call.outcome { told.lines.append(.line(.outcome("\(outcome)"))) }
            })
        rings = Doorbell(Exchange(shelf: shelf, desk: desk, board: CallBoard(ceiling: 1)))
    }

    /// What the gateway of the call said that it cannot keep.
    var shortfalls: Set<LegShortfall> { rings.shortfalls }

    func run(_ story: StoryFile) -> StoryResult {
        chance = (story.name as NSString).lastPathComponent.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }
        var scenes = StoryScene.scenes(of: story)
        for index in scenes.indices {
            for (place, step) in scenes[index].steps.enumerated() {
                let coming = scenes[index].steps.dropFirst(place + 1) + scenes[(index + 1)...].flatMap(\.steps)
                later = outlasting(coming, plays: scenes[index].steps.count + scenes[index].expected.count)
                last(time(of: step))
                if !happen(step) { scenes[index].fault = "this step cannot happen here: \(step)" }
            }
            if far?.isUnreadable == true { scenes[index].fault = "the far side cannot read what it was sent" }
            (scenes[index].happened, told.lines) = (told.lines, [])
            scenes[index].judge(comparingText: false)
        }
        return StoryResult(story: "\(story.name) on \(gateway.rawValue)", scenes: scenes)
    }

    /// `false`: it cannot be.
    private func happen(_ step: WorldStep) -> Bool {
        switch step {
        case .ring(let offer):
            far = try? gateway.far(offer, rings, sounds: folder.path, chance: chance, wakes: wakes)
            far?.ring()
            pass(time(of: step))
            return far != nil
        case .key(let key): far?.press(key)
        case .end: return endPlay()
        case .wait(let time): pass(time)
        case .fail(let service): world.refuse(service, .failing)
        case .silence(let service): world.refuse(service, .silent)
        case .gone(.caller): far?.hangUp()
        case .transferred(let end): return endTransfer(end)
        case .recorded(let end, let length): return endRecording(end, after: length)
        case .broken, .secretDigit, .gone: return false
        }
        pass(reaction)
        return true
    }

    /// It may take a moment to begin.
    private func endTransfer(_ end: TransferEnd) -> Bool {
        let before = told.transferred.count
        let patience = clock.now + 1_000
        repeat {
            let isTold = far?.endTransfer(end) ?? false
            pass(reaction)
            if !isTold || told.transferred.dropFirst(before).contains(end) { return true }
        } while clock.now < patience
        return false
    }

    /// The story does not tell of the key, nor of its answer.
    private func endRecording(_ end: RecordEnd, after length: Milliseconds) -> Bool {
        let before = told.recorded.count
        far?.speak(for: length, quiet: end == .silence ? told.quiet : 0)
        pass(length)
        let isStopped = far?.endRecording(end, after: length) ?? false
        pass(reaction)
        guard told.recorded.dropFirst(before) == [end] else { return false }
        guard isStopped else { return true }
        guard let stop = told.lines.firstIndex(of: .line(.stop)) else { return false }
        told.lines.remove(at: stop)
        return true
    }

    /// A play may be several sounds, and take its time.
    private func endPlay() -> Bool {
        let before = told.ended
        let patience = clock.now + 600_000
        while told.ended == before, clock.now < patience {
            far?.endSound()
            pass(reaction)
        }
        return told.ended > before
    }

    /// How long all that the story has happen takes, until it hears a sound to its end that begins now: the longest of the next so many.
    private func outlasting(_ steps: some Sequence<WorldStep>, plays: Int) -> Milliseconds {
        var (longest, sum, plays): (Milliseconds, Milliseconds, Int) = (0, 0, plays)
        for step in steps where plays > 0 {
            if step == .end { (longest, sum, plays) = (max(longest, sum), 0, plays - 1) } else { sum += time(of: step) }
        }
        return max(longest, sum) + 4 * reaction
    }

    private func time(of step: WorldStep) -> Milliseconds {
        switch step {
        case .ring: max(100, reaction)
        case .wait(let time): time
        case .recorded(_, let length): length + reaction
        case .end, .key, .secretDigit, .broken, .fail, .silence, .transferred, .gone: reaction
        }
    }

    /// What is said from here on is heard in its time where we give the sound; elsewhere it goes on until it is ended.
    private func last(_ rest: Milliseconds) {
        if gateway.soundsEndByThemselves { voice.last(rest + later) }
    }

    private func pass(_ length: Milliseconds) {
        let end = clock.now + length
        while let next = [far?.next, clock.next].compactMap(\.self).min(), next <= end {
            let now = max(next, clock.now)
            last(end - now)
            far?.stand(at: now)
            if let due = clock.next, due <= now {
                clock.advance()
            } else {
                clock.run(until: now)
                far?.runDue()
            }
        }
        clock.run(until: end)
        far?.stand(at: end)
    }
}

/// Passes a ring on, and remembers what its gateway lacks.
private final class Doorbell: RingReceiver {
    private let exchange: Exchange
    private(set) var shortfalls: Set<LegShortfall> = []

    init(_ exchange: Exchange) { self.exchange = exchange }

    func ring(_ leg: any Leg) -> (any LegReceiver)? {
        shortfalls = leg.shortfalls
        return exchange.ring(leg)
    }
}
