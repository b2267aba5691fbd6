import CallCore
import Dialplans

/// How Asterisk reads its commands: with `fgets` from a socket that it watches (`res_agi`, and the 14th of its transcripts).
///
/// One read takes all that has come; of that it sees the first line, and the others only when more bytes come.
struct FakeSocket {
    enum Waking {
        /// Each line is read before the next can come.
        case atOnce
        /// So long after the bytes have come for which it has to be woken.
        case late(Milliseconds)
        /// As late as chance has it: often not at all, and up to so long.
        case byChance(upTo: Milliseconds, seed: UInt64)
    }

    private let waking: Waking
    private var chance: UInt64
    private var mail: [(at: Milliseconds, late: Milliseconds, line: String)] = []
    /// Lines that were read and not seen.
    private(set) var unseen: [String] = []
    private var wasAwake: Milliseconds = 0
    /// How many lines were read together with one before them.
    private(set) var joined = 0

    init(_ waking: Waking) {
        self.waking = waking
        chance = if case .byChance(_, let seed) = waking { seed &* 2 &+ 1 } else { 1 }
    }

    var isEmpty: Bool { mail.isEmpty && unseen.isEmpty }

    /// When it finds that bytes have come.
    var seen: Milliseconds? { mail.first.map { $0.at <= wasAwake ? wasAwake : $0.at + $0.late } }

    mutating func bring(_ line: String, at time: Milliseconds) { mail.append((time, lateness(), line)) }

    mutating func awake(at time: Milliseconds) { wasAwake = time }

    /// The next line, which only bytes in the socket make it look for.
    mutating func line(at time: Milliseconds) -> String? {
        if unseen.isEmpty {
            let isPrompt = if case .atOnce = waking { true } else { false }
            let count = mail.prefix { isPrompt ? $0.at < time : $0.at <= time }.count
            let read = mail.prefix(max(1, count))
            mail.removeFirst(read.count)
            unseen = read.map(\.line)
            joined += max(0, read.count - 1)
        }
        return unseen.isEmpty ? nil : unseen.removeFirst()
    }

    private mutating func lateness() -> Milliseconds {
        switch waking {
        case .atOnce: return 0
        case .late(let time): return time
        case .byChance(let most, _):
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let die = Int(chance >> 33)
            return die % 3 == 0 ? 0 : die / 3 % (most + 1)
        }
    }
}
