import CallCore
import Dialplans
import Testing

@testable import Switchboard

@Suite struct CallBoardTests {
    func offer(_ id: CallID) -> CallOffer { CallOffer(id: id, from: "1", to: "2") }

    @Test func ceilingHoldsUntilACallEnds() {
        let board = CallBoard(ceiling: 2)
        #expect(board.admit(offer("b")))
        #expect(board.admit(offer("a")))
        #expect(!board.admit(offer("c")))
        #expect(board.live.map(\.id) == ["a", "b"])
        board.dismiss("a")
        #expect(board.admit(offer("c")))
        #expect(board.taken == 3)
    }
}

@Suite struct DialplanShelfTests {
    func plan(_ name: String, _ numbers: CalledNumbers) -> Dialplan {
        Dialplan(
            id: DialplanID(name: name, version: "1"), numbers: numbers, languages: ["en"], start: "bye",
            states: [State("bye", .end(EndState()))])
    }

    @Test(arguments: [
        ("+359882818905", "national"), ("359882818905", "national"), ("+1", "other"), ("", "other"),
    ])
    func calledNumberFindsItsDialplan(number: String, name: String) {
        let shelf = DialplanShelf([plan("national", .these(["+359882818905"])), plan("other", .any)])
        #expect(shelf.plan(for: number)?.id.name == name)
    }

    @Test func aNumberThatNobodyAnswersHasNone() {
        #expect(DialplanShelf([plan("national", .these(["+359882818905"]))]).plan(for: "+1") == nil)
    }
}

@Suite struct PrivacyGuardTests {
    static let mark = Value(.mark(scale: "bg", symbol: "6"), about: "s-mila")
    static let list = Value(.list([Item(kind: "mark", values: ["mark": mark])]))
    static let hidden = Value(.list([Item(kind: "mark", values: [:], about: "s-mila")]))

    @Test(arguments: [
        (Value(.number(1)), [ChildID](), true), (mark, ["s-mila"], true), (mark, ["s-ivan"], false), (mark, [], false),
        (list, ["s-mila"], true),
        (list, [], false), (hidden, [], false), (hidden, ["s-mila", "s-ivan"], true),
    ])
    func onlyAdmittedChildrenAreSpokenOf(value: Value, admitted: [ChildID], allowed: Bool) {
        let context = CallContext(offer: CallOffer(id: "a", from: "1", to: "2"), language: "bg", admitted: Set(admitted))
        let say = Say(number: 1, utterances: [Utterance(phrase: "p", values: ["v": value])], language: "bg", interruptedBy: [])
        #expect(PrivacyGuard.refusals(in: [.line(.answer), .say(say)], for: context) == (allowed ? [] : [say]))
    }
}
