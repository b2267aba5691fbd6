import CallCore
import Dialplans
import Foundation
import Gateways
import Support
import Testing

@testable import Switchboard

/// Administrators change the line, rightly and wrongly, while hundreds call.
@Suite struct ChangesUnderLoadTests {
    static let (calls, changes) = (500, 100)

    @Test func noCallIsDroppedOrMixed() throws {
        let load = try Load(calls: Self.calls)
        for change in 1...Self.changes { try load.change(change) }
        #expect(load.taken == Self.changes / 2)
        #expect(load.refused == Self.changes / 2)
        #expect(load.dropped == [])
        #expect(load.mixed == [])
        #expect(load.board.live.count == Self.calls)
        #expect(load.board.taken == Self.calls + Self.changes * Load.turnover)
        try load.hangUpAll()
        #expect(load.board.live.isEmpty)
    }
}

/// As many calls as were asked for are always up: at each change the oldest end and others ring.
private final class Load {
    /// How many calls end and begin at each change, and how many press a key.
    static let turnover = 5
    private static let busy = 25

    let board: CallBoard
    private(set) var (taken, refused) = (0, 0)
    /// Calls that fell silent, or ended without being asked.
    private(set) var dropped: [CallID] = []
    /// Words of another version than the one in which the call began.
    private(set) var mixed: [String] = []
    private let folders: EditedFolders
    private let desk: TestDesk
    private let exchange: Exchange
    private var legs: [(leg: TestLeg, version: Int)] = []
    private var version = 0
    private var rung = 0

    init(calls: Int) throws {
        folders = try EditedFolders(0)
        desk = try TestDesk()
        board = CallBoard(ceiling: calls)
        let editions = folders.editions
        exchange = Exchange(desk: desk.desk, board: board) { editions.current }
        for _ in 0..<calls { ring() }
    }

    /// Every second one is wrong.
    func change(_ number: Int) throws {
        if number.isMultiple(of: 2) {
            try folders.write(number)
            if case .taken = folders.lookTwice() { (taken, version) = (taken + 1, number) }
        } else {
            try WrongChange.all[number / 2 % WrongChange.all.count].change(folders.folder)
            if case .refused = folders.lookTwice() { refused += 1 }
            folders.restore()
        }
        for index in stride(from: number % 20, to: legs.count, by: legs.count / Self.busy) { press(.one, index, hears: ["again", "menu"]) }
        for _ in 0..<Self.turnover {
            press(.two, 0, hears: ["bye"])
            legs.removeFirst()
            ring()
        }
        desk.workOff()
    }

    func hangUpAll() throws {
        for (leg, _) in legs { leg.receiver?.report(.gone(.caller)) }
        desk.workOff()
    }

    private func ring() {
        rung += 1
        let leg = TestLeg(CallOffer(id: CallID("call-\(rung)"), from: "0888100001", to: "+359882818905"))
        leg.receiver = exchange.ring(leg)
        legs.append((leg, version))
        listen(legs.count - 1, ["hello", "menu"])
    }

    private func press(_ key: Digit, _ index: Int, hears phrases: [String]) {
        legs[index].leg.receiver?.report(.key(key, during: nil))
        listen(index, phrases)
        if key == .two { legs[index].leg.receiver?.report(.gone(.engine)) }
    }

    /// Hears prompt after prompt to its end.
    private func listen(_ index: Int, _ phrases: [String]) {
        let (leg, version) = legs[index]
        for phrase in phrases {
            let words = "\(phrase), \(EditedFolders.word(version))."
            let plays = leg.takeWords().filter { $0.hasPrefix("play ") }.map { $0.split(separator: " ", maxSplits: 2) }
            guard let play = plays.first, plays.count == 1, let number = Int(play[1]) else {
                dropped.append(leg.offer.id)
                return
            }
            if play[2] != words { mixed.append("\(play[2]), not \(words)") }
            leg.receiver?.report(.played(PlayNumber(number), .done, milliseconds: 1_000))
        }
    }
}
