/// What the load client needs to know of a line that comes back: from the engine an order, from the echo what was sent.
enum ServedLine {
    /// Ends what sounds: the first order that answers a key.
    case stop(call: Int)
    /// The menu sounds anew, as this play.
    case play(call: Int, number: Int)
    /// The echo of a key: answer and new menu in one.
    case key(call: Int, play: Int)
    case answer
    case other

    /// A line begins with `VERB call=cSLOT.GENERATION`.
    init(_ line: UnsafeBufferPointer<UInt8>) {
        switch (line.first, line.count > 5 ? line[3] : 0) {
        case (UInt8(ascii: "s"), UInt8(ascii: "p")): self = .stop(call: Self.number(line, after: "stop call=c".utf8.count))
        case (UInt8(ascii: "p"), UInt8(ascii: "y")) where line[4] == UInt8(ascii: " "):
            self = .play(call: Self.number(line, after: "play call=c".utf8.count), number: Self.play(line))
        case (UInt8(ascii: "k"), _): self = .key(call: Self.number(line, after: "key call=c".utf8.count), play: Self.play(line))
        case (UInt8(ascii: "a"), UInt8(ascii: "w")): self = .answer
        default: self = .other
        }
    }

    private static func play(_ line: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 9
        while index + 6 < line.count {
            if line[index] == UInt8(ascii: " "), line[index + 1] == UInt8(ascii: "p"), line[index + 2] == UInt8(ascii: "l"),
                line[index + 5] == UInt8(ascii: "=")
            {
                return number(line, after: index + 6)
            }
            index += 1
        }
        return 0
    }

    private static func number(_ line: UnsafeBufferPointer<UInt8>, after start: Int) -> Int {
        var number = 0
        for byte in line[min(start, line.count)...] {
            guard byte >= 0x30, byte <= 0x39 else { break }
            number = number * 10 + Int(byte - 0x30)
        }
        return number
    }
}
