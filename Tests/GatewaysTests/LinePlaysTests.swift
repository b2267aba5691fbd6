import CallCore
import Dialplans
import Support
import Testing

@testable import Gateways

/// Whatever is ordered, cut and reported, in whatever row: each play ends once, and no more sound comes of one that was cut.
@Suite struct LinePlaysTests {
    /// A call and its gateway, which play by the rules and leave the rest to chance.
    struct Game {
        var chance: Chance
        var translator = LineTranslator()
        let terms = LineTerms(abilities: [.file], places: LinePlaces(folder: "/"))
        var open: [Int] = []
        var begun: Set<PlayNumber> = []
        var unfinished: PlayNumber?
        var ends: [PlayNumber: PlayEnd] = [:]
        var last = 0

        mutating func step() {
            switch Int.random(in: 0..<6, using: &chance) {
            case 0, 1: say()
            case 2: cut(begun.subtracting(ends.keys).min())
            case 3: cut(nil)
            default: finish(open.isEmpty ? nil : open[0])
            }
        }

        mutating func end() {
            if let number = unfinished { order(.play(Play(number: number, clips: []))) }
            while let clip = open.first { finish(clip) }
        }

        /// A new play, or the next part of one.
        private mutating func say() {
            if unfinished == nil { last += 1 }
            let number = unfinished ?? last
            begun.insert(number)
            let isLast = Bool.random(using: &chance)
            unfinished = isLast ? nil : number
            let clips = (0..<Int.random(in: 0...3, using: &chance)).map { Clip(path: "/\($0).wav", milliseconds: 10, text: "") }
            order(.play(Play(number: number, clips: clips, isLast: isLast)))
        }

        private mutating func cut(_ number: PlayNumber?) {
            order(.stop(number))
            if number == nil || number == unfinished { unfinished = nil }
        }

        private mutating func finish(_ clip: Int?) {
            guard let clip, let end = PlayEnd.allCases.randomElement(using: &chance) else { return }
            open.removeAll { $0 == clip }
            note(translator.events(for: .played(clip, end, milliseconds: 5)))
        }

        private mutating func order(_ order: LineOrder) {
            let (commands, events) = translator.perform(order, under: terms)
            for command in commands {
                if case .play(let clip) = command { open.append(clip.number) }
                if case .stop(let stop) = command { #expect(stop.play.map(open.contains) ?? !open.isEmpty) }
            }
            note(events)
        }

        private mutating func note(_ events: [LineEvent]?) {
            #expect(events != nil, "the end of an open clip is known")
            for case .played(let number, let end, _) in events ?? [] {
                #expect(begun.contains(number) && ends[number] == nil, "a play ends once")
                ends[number] = end
            }
        }
    }

    @Test(arguments: 0..<100) func everyPlayEndsOnce(seed: Int) {
        var game = Game(chance: Chance(seed: UInt64(seed)))
        for _ in 0..<200 { game.step() }
        game.end()
        #expect(Set(game.ends.keys) == game.begun)
    }
}
