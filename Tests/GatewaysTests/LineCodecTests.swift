import CallCore
import Gateways
import Support
import Testing

@Suite struct LineCodecTests {
    @Test(arguments: LineCases.gateway.indices) func gatewayLineMeansItsMessageBothWays(index: Int) throws {
        let (line, message) = LineCases.gateway[index]
        #expect(try LineCodec.decodeGateway(Array(line.utf8)) == message)
        #expect(String(decoding: LineCodec.encode(message), as: UTF8.self) == line + "\n")
    }

    @Test(arguments: LineCases.engine.indices) func engineLineMeansItsMessageBothWays(index: Int) throws {
        let (line, message) = LineCases.engine[index]
        #expect(try LineCodec.decodeEngine(Array(line.utf8)) == message)
        #expect(String(decoding: LineCodec.encode(message), as: UTF8.self) == line + "\n")
    }

    @Test(arguments: LineCases.lenient.indices) func otherSpellingIsUnderstood(index: Int) throws {
        #expect(try LineCodec.decodeGateway(Array(LineCases.lenient[index].line.utf8)) == LineCases.lenient[index].message)
    }

    @Test(arguments: LineCases.wrong.indices) func wrongLineIsRefusedWithItsPlace(index: Int) {
        let (line, error) = LineCases.wrong[index]
        #expect(throws: error) { try LineCodec.decodeGateway(Array(line.utf8)) }
    }

    @Test func invalidUTF8IsRefusedRawToo() {
        #expect(throws: LineError(.parse, of: "ring", at: 16)) {
            try LineCodec.decodeGateway(Array("ring from=1 to=".utf8) + [0xC3, 0x28])
        }
    }

    /// Whatever the text, the line fits, and what arrives is the text's beginning.
    @Test(arguments: ["x", "ж", "👩‍👧", "%", " ", "a жж "]) func textIsCutSoThatTheLineFits(piece: String) throws {
        let text = String(repeating: piece, count: 9_000)
        let clip = LineClip(number: 1, place: .file("/" + String(repeating: "ж", count: 999)), milliseconds: 1, text: text)
        let line = LineCodec.encode(.call(LineCases.a, .play(clip)))
        #expect(line.count <= LineCodec.longestLine && line.count > LineCodec.longestLine - 13)
        guard case .call(_, .play(let read)) = try LineCodec.decodeEngine(line.dropLast().bytes) else { return #expect(Bool(false)) }
        #expect(read.place == clip.place)
        let cut = try #require(read.text)
        #expect(!cut.isEmpty && Array(text.unicodeScalars).starts(with: Array(cut.unicodeScalars)))
    }

    /// Any text at all comes back as it was, written as ASCII without a space or a control character.
    @Test func everyTextComesBack() throws {
        var chance = Chance(seed: 7)
        for _ in 0..<500 {
            let scalars = (0..<Int.random(in: 1...60, using: &chance)).compactMap { _ in
                Unicode.Scalar(UInt32.random(in: 1...0x2FFFF, using: &chance))
            }
            let text = String(String.UnicodeScalarView(scalars))
            let message = GatewayMessage.call(LineCases.a, .ring(Ring(from: text, to: "1")))
            let line = LineCodec.encode(message)
            #expect(try LineCodec.decodeGateway(line.dropLast().bytes) == message)
            #expect(line.dropLast().allSatisfy { $0 >= 0x20 && $0 < 0x7F })
        }
    }

    /// Bytes of chance are refused or understood, and what is understood can be said again.
    @Test(arguments: 0..<8) func bytesOfChanceNeverTrap(seed: Int) throws {
        var chance = Chance(seed: UInt64(seed))
        let starts = LineCases.gateway.map { Array($0.line.utf8) }
        for _ in 0..<2_000 {
            var line = starts.randomElement(using: &chance) ?? []
            for _ in 0..<Int.random(in: 1...6, using: &chance) {
                let place = Int.random(in: 0...line.count, using: &chance)
                line.insert(UInt8.random(in: 0...255, using: &chance), at: place)
                if Bool.random(using: &chance) { line.remove(at: Int.random(in: 0..<line.count, using: &chance)) }
            }
            guard let message = try? LineCodec.decodeGateway(line) else { continue }
            #expect(try LineCodec.decodeGateway(LineCodec.encode(message).dropLast().bytes) == message)
        }
    }
}

extension ArraySlice<UInt8> {
    var bytes: [UInt8] { Array(self) }
}
