import CMachine
import Foundation
import Histogram

/// The load client: calls over connections, whose keys are pressed and timed on one thread.
final class KeyLoad {
    private let peer: Peer
    private let wires: [LineWire]
    private var calls: [LoadCall]
    private var pressing = Pressing.openLoop(0)
    private var figures = KeyFigures()
    private var random = SystemRandomNumberGenerator()
    /// Calls that ring, and keys that are not answered yet.
    private var owed = 0
    /// After so many keys a call hangs up and the next one rings.
    private let keysOfCall: Int
    /// How many calls have hung up.
    private(set) var ended = 0

    /// Nanoseconds by which a wait of the system may be late.
    private static let slack: UInt64 = 100_000

    /// - Parameters:
    ///   - keysOfCall: after so many keys a call hangs up and the next one rings; 400 are those of a long real call.
    ///   - patience: how many seconds the first calls may take to be answered.
    init(_ peer: Peer, socket: String, calls: Int, connections: Int, keysOfCall: Int = 400, patience: Double = 60) throws {
        self.peer = peer
        self.keysOfCall = keysOfCall
        wires = try (0..<connections).map { _ in try LineWire(socket: socket) }
        for wire in wires { wire.write("hello line=1 gateway=bench/1 can=file beat=0\n") }
        self.calls = []
        try add(calls, patience: patience)
    }

    /// More calls ring, and sound when this returns.
    func add(_ count: Int, patience: Double = 60) throws {
        for slot in calls.count..<calls.count + count {
            calls.append(LoadCall())
            ring(slot)
            // What is sent is read: a peer that reads nothing is dropped.
            if slot % 100 == 99 { try run(until: 0) { false } }
        }
        try settle(patience)
    }

    /// Presses keys for so many seconds.
    func press(_ pressing: Pressing, seconds: Double) throws -> KeyFigures {
        figures = KeyFigures()
        self.pressing = pressing
        let begun = Ticks.now
        let end = begun + Ticks.seconds(seconds)
        switch pressing {
        case .closedLoop:
            for slot in calls.indices { press(slot, due: Ticks.now) }
            try run(until: end) { false }
        case .openLoop(let rate): try pressByChance(rate, until: end)
        }
        figures.seconds = Double(Ticks.now - begun) / 1e9
        self.pressing = .openLoop(0)
        var measured = figures
        try settle()
        measured.unanswered = figures.answered - measured.answered
        return measured
    }

    /// Waits until no answer is owed.
    private func settle(_ patience: Double = 60) throws {
        try run(until: Ticks.now + Ticks.seconds(patience)) { owed == 0 }
        guard owed == 0 else { throw BenchFailure("\(owed) rings or keys were not answered within \(patience) s") }
    }

    private func pressByChance(_ rate: Double, until end: UInt64) throws {
        var due = Ticks.now
        while true {
            due += UInt64(-log(Double.random(in: Double.leastNonzeroMagnitude..<1, using: &random)) / rate * 1e9)
            guard due < end else { return try run(until: end) { false } }
            try run(until: due) { false }
            press(Int.random(in: 0..<calls.count, using: &random), due: due)
        }
    }
}

// MARK: - Calls

extension KeyLoad {
    private func wire(of slot: Int) -> LineWire { wires[slot % wires.count] }

    private func ring(_ slot: Int) {
        let number = String(format: "08%08d", slot % 100_000_000)
        wire(of: slot).write("ring call=\(calls[slot].name(slot)) from=\(number) to=+359882818905\n")
        if peer == .echo { calls[slot].play = 1 } else { owed += 1 }
    }

    private func press(_ slot: Int, due: UInt64) {
        guard calls[slot].play > 0 else { return calls[slot].held.append(due) }
        owed += 1
        calls[slot].pressed += 1
        calls[slot].unanswered.append(due)
        wire(of: slot).write("key call=\(calls[slot].name(slot)) key=1 play=\(calls[slot].play)\n")
    }

    private func take(_ line: UnsafeBufferPointer<UInt8>, at moment: UInt64) throws {
        switch ServedLine(line) {
        case .stop(let slot): answered(slot, at: moment)
        case .play(let slot, let number): sounds(slot, as: number)
        case .key(let slot, let play):
            answered(slot, at: moment)
            sounds(slot, as: play + 1)
        case .answer: break
        case .other:
            if line.first == UInt8(ascii: "e") || line.first == UInt8(ascii: "b") {
                throw BenchFailure("the server says: \(String(decoding: line, as: UTF8.self))")
            }
        }
    }

    private func answered(_ slot: Int, at moment: UInt64) {
        guard !calls[slot].unanswered.isEmpty else { return }
        owed -= 1
        figures.answered += 1
        figures.latency.add(time: moment - min(moment, calls[slot].unanswered.removeFirst()))
    }

    /// The menu sounds again: what sounded before has ended.
    private func sounds(_ slot: Int, as play: Int) {
        let name = calls[slot].name(slot)
        if calls[slot].play == 0 { owed -= 1 }
        if calls[slot].play > 0 { wire(of: slot).write("played call=\(name) play=\(calls[slot].play) end=stopped ms=100\n") }
        calls[slot].play = play
        let held = calls[slot].held
        calls[slot].held = []
        for due in held { press(slot, due: due) }
        if calls[slot].pressed >= keysOfCall, calls[slot].unanswered.isEmpty { return next(slot) }
        if case .closedLoop = pressing, held.isEmpty, calls[slot].unanswered.isEmpty { press(slot, due: Ticks.now) }
    }

    private func next(_ slot: Int) {
        wire(of: slot).write("gone call=\(calls[slot].name(slot)) cause=caller\n")
        ended += 1
        calls[slot] = LoadCall(generation: calls[slot].generation + 1)
        ring(slot)
        if peer == .echo { sounds(slot, as: 1) }
    }
}

// MARK: - Moving bytes

extension KeyLoad {
    /// Moves bytes until a moment, or until there is nothing more to wait for.
    private func run(until end: UInt64, while isDone: () -> Bool) throws {
        repeat {
            for wire in wires { try wire.flush() }
            if isDone() { return }
            var polls = wires.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN) | ($0.isUnsent ? Int16(POLLOUT) : 0), revents: 0) }
            let now = Ticks.now
            // The timer of the system is late by some 50 µs: the last of the time is spun away.
            let left = end > now + Self.slack ? end - now - Self.slack : 0
            guard machine_poll(&polls, UInt(polls.count), left) > 0 else { continue }
            for (wire, poll) in zip(wires, polls) where poll.revents & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
                try wire.read { line, moment in try take(line, at: moment) }
            }
        } while Ticks.now < end
    }
}
