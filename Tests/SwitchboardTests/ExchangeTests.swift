import CallCore
import Dialplans
import Gateways
import Testing

@testable import Switchboard

@Suite struct ExchangeTests {
    static let plan: Dialplan = {
        var plan = Dialplan.usual
        plan.numbers = .these(["+359882818905"])
        return plan
    }()

    func ring(_ exchange: Exchange, _ id: CallID, to number: String = "+359882818905") -> TestLeg {
        let leg = TestLeg(CallOffer(id: id, from: "0888100001", to: number))
        leg.receiver = exchange.ring(leg)
        return leg
    }

    @Test(arguments: ["+35911", "", "nonsense", "+3598828189055"]) func aNumberThatNobodyAnswersIsBarred(number: String) throws {
        let desk = try TestDesk()
        let board = CallBoard(ceiling: 1)
        let leg = ring(Exchange(shelf: DialplanShelf([Self.plan]), desk: desk.desk, board: board), "a", to: number)
        #expect(leg.takeWords() == ["reject barred"])
        #expect(leg.receiver == nil)
        #expect(board.taken == 0)
        #expect(desk.log.text.contains("no dialplan answers") && !desk.log.text.contains("0888"))
    }

    @Test func aCallTooManyHearsThatItIsBusyUntilOneEnds() throws {
        let desk = try TestDesk()
        let board = CallBoard(ceiling: 2)
        let exchange = Exchange(shelf: DialplanShelf([Self.plan]), desk: desk.desk, board: board)
        let (first, second, third) = (ring(exchange, "a"), ring(exchange, "b"), ring(exchange, "c"))
        #expect(first.takeWords() == ["answer", "play 1 welcome"])
        #expect(second.takeWords() == ["answer", "play 1 welcome"])
        #expect(third.takeWords() == ["reject busy"])
        #expect(board.live.map(\.id) == ["a", "b"])
        first.receiver?.report(.gone(.caller))
        #expect(board.live.map(\.id) == ["b"])
        weak let runner = first.receiver
        first.receiver = nil
        desk.workOff()
        #expect(runner == nil, "a call that is over is held no longer")
        #expect(ring(exchange, "d").takeWords().first == "answer")
        second.receiver?.report(.played(1, .done, milliseconds: 1))
        #expect(second.takeWords() == ["play 2 menu"], "calls that are up are untouched")
    }
}
