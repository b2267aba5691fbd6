import NIOCore
import NIOTestUtils
import Testing

@testable import Gateways

/// One list for all wires, tested both ways.
@Suite struct WireCasesTests {
    static let all = WireCases.line + WireCases.asterisk + WireCases.freeSWITCH + WireCases.audioSocket

    @Test(arguments: all) func whatIsHeardIsWhatWasMeant(wire: WireCase) throws { #expect(try wire.isRead()) }

    @Test(arguments: all) func whatIsMeantIsWrittenSo(wire: WireCase) { #expect(wire.isWritten()) }

    @Test func everyWireIsInTheList() {
        #expect(Set(Self.all.map(\.wire)).count == 8 && Self.all.count > 80)
    }

    /// All answers of Asterisk in one go, in every cut that NIO's verifier knows.
    @Test func theDecoderOfFastAGICutsThemHoweverTheyArrive() throws {
        let answers = WireCases.asterisk.filter { $0.wire == WireCases.answers }.map(\.text)
        let frames = answers.map { LineFrame.line(Array($0.utf8)) }
        try ByteToMessageDecoderVerifier.verifyDecoder(stringInputOutputPairs: [(answers.map { $0 + "\n" }.joined(), frames)]) {
            LineDecoder()
        }
    }

    @Test func theDecoderOfTheEventSocketCutsThemHoweverTheyArrive() throws {
        for blocks in WireCases.blocks {
            let messages = blocks.map { block in
                EventSocketMessage(headers: EventSocketFields(Dictionary(uniqueKeysWithValues: block.headers)), body: block.body)
            }
            let text = blocks.map(\.text).joined()
            try ByteToMessageDecoderVerifier.verifyDecoder(stringInputOutputPairs: [(text, messages)]) { EventSocketDecoder() }
        }
    }

    @Test func theDecoderOfAudioSocketCutsThemHoweverTheyArrive() throws {
        let pairs = WireCases.framesInBytes.map { (ByteBuffer(bytes: $0), [$1]) }
        try ByteToMessageDecoderVerifier.verifyDecoder(inputOutputPairs: pairs) { AudioSocketDecoder() }
    }
}
