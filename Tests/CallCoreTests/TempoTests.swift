import Dialplans
import Foundation
import Testing

@testable import CallCore

@Suite struct TempoTests {
    private func say(_ tempo: Tempo) -> Effect {
        .say(Say(number: 3, utterances: [Utterance(phrase: "hello")], language: "en", interruptedBy: [.one], tempo: tempo))
    }

    @Test(arguments: Tempo.allCases) func tempoIsKeptInTheJournal(tempo: Tempo) throws {
        let written = try JSONEncoder().encode(say(tempo))
        #expect(try JSONDecoder().decode(Effect.self, from: written) == say(tempo))
    }

    @Test func journalFromBeforeThereWasATempoIsRead() throws {
        let usual = String(decoding: try JSONEncoder().encode(say(.usual)), as: UTF8.self)
        #expect(!usual.contains("tempo"))
        let old = #"{"say":{"_0":{"number":3,"utterances":[{"phrase":"hello","values":{}}],"language":"en","interruptedBy":["1"]}}}"#
        #expect(try JSONDecoder().decode(Effect.self, from: Data(old.utf8)) == say(.usual))
    }
}
