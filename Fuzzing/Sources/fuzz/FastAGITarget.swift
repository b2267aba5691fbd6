import CallCore

@testable import Lines

/// A call on FastAGI: lines of Asterisk, and among them, after a `!`, what the engine does and that time passes (`SwitchWatch`).
enum FastAGITarget {
    static func run(_ input: [UInt8]) {
        var call = SwitchWatch(AGISession(AGISettings(dial: "PJSIP/{number}@trunk"), now: 1_000)) { command in
            guard let line = command.line(file: "/agi/c-1") else { return false }
            rule(line.count { $0 < 0x20 } == 1 && line.last == 10 && line.count <= 8_192, "a command that is not one line")
            return true
        }
        for line in input.split(separator: 10, omittingEmptySubsequences: false) {
            if line.first == UInt8(ascii: "!") {
                call.act(String(decoding: line.dropFirst(), as: UTF8.self))
            } else {
                call.receive(line.count < LineCodec.longestLine ? .line(Array(line)) : .tooLong(start: Array(line.prefix(32))))
            }
        }
        call.end()
    }
}
