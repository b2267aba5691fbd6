import CallCore
import Catalogue
import Dialplans
import Foundation
import Phrases

/// A call in a checked dialplan. What the services answer is what they are declared to answer, chosen by the bytes of the input.
struct CallWalk {
    private static let mostEvents = 200
    private let plan: Dialplan
    private let seed: [UInt8]
    private var taken = 0
    private var call: Call
    private var plays: Set<PlayNumber> = []
    private var timers: [TimerID] = []
    private var query: Query?
    private var others: [CallEvent] = []

    static func run(_ plan: Dialplan, seed: [UInt8]) {
        var walk = CallWalk(plan: plan, seed: seed)
        var events = 0
        walk.take(.rang)
        while !walk.call.isOver, events < mostEvents {
            walk.take(walk.next())
            events += 1
        }
        walk.take(.line(.gone(.caller)))
        rule(walk.call.isOver, "a caller is gone and the call is not over")
    }

    private init(plan: Dialplan, seed: [UInt8]) {
        self.plan = plan
        self.seed = seed
        let offer = CallOffer(id: "fuzz", from: "+359888100002", to: "+359882818905")
        call = Call(offer: offer, dialplan: plan.id, language: plan.language(for: offer))
    }

    /// A number below `bound`, from the next byte of the input; it begins anew behind the last, a little otherwise.
    private mutating func choose(_ bound: Int) -> Int {
        defer { taken += 1 }
        let byte = Int(seed[taken % seed.count]) + (taken / seed.count) * 31
        return byte % max(1, bound)
    }

    private mutating func next() -> CallEvent {
        if let query {
            self.query = nil
            return .replied(query.id, reply(to: query))
        }
        if !others.isEmpty { return others.removeFirst() }
        let key = Digit.allCases[choose(Digit.allCases.count)]
        switch choose(4) {
        case 0, 1: if let play = plays.min() { return .line(.played(play, choose(9) == 0 ? .failed : .done, milliseconds: 900)) }
        case 2: if !timers.isEmpty { return .timerFired(timers[choose(timers.count)]) }
        default: break
        }
        return .line(.key(key, during: plays.min()))
    }

    private mutating func take(_ event: CallEvent) {
        if case .line(.played(let play, _, _)) = event { plays.remove(play) }
        if case .timerFired(let timer) = event { timers.removeAll { $0 == timer } }
        let wasOver = call.isOver
        let effects = call.handle(event, in: plan)
        rule(!wasOver || effects.isEmpty, "something happens after the end of a call")
        rule(PrivacyGuard.refusals(in: effects, for: call.context).isEmpty, "a checked dialplan would tell of a child of others")
        effects.forEach { saw($0) }
        let stored = (try? JSONEncoder().encode(call)).flatMap { try? JSONDecoder().decode(Call.self, from: $0) }
        rule(stored == call, "a call changes when it is stored")
    }

    private mutating func saw(_ effect: Effect) {
        switch effect {
        case .say(let say):
            plays.insert(say.number)
            say.utterances.forEach { check($0, in: say.language) }
        case .line(.stop(let play)): if let play { plays.remove(play) } else { plays = [] }
        case .query(let asked): query = asked
        case .startTimer(let timer, _): timers.append(timer)
        case .cancelTimer(let timer): timers.removeAll { $0 == timer }
        case .record(let number, _, _, _): others.append(.line(.recorded(number, choose(2) == 0 ? .silence : .failed, milliseconds: 900)))
        case .transfer(let number, _, _, _, _): others.append(.line(.transferred(number, choose(2) == 0 ? .busy : .failed)))
        case .line, .note: break
        }
    }

    /// A dialplan that has passed its checks has a value of the right kind for every placeholder.
    private func check(_ utterance: Utterance, in language: LanguageCode) {
        do throws(PhraseError) {
            for piece in try DialplanTarget.book.render(utterance.phrase, utterance.values, in: language) {
                rule(!piece.spoken.text.unicodeScalars.contains { ("0"..."9").contains($0) }, "a digit reaches the voice")
            }
        } catch { rule(false, "\(utterance.phrase) can't be said: \(error)") }
    }

    private mutating func reply(to query: Query) -> Reply {
        switch query.request {
        case .hours: return Reply(choose(2) == 0 ? "open" : "closed")
        case .service(let name, let inputs):
            guard let service = SchoolCatalogue.services.services[name] else { return .failed }
            let outcomes = service.outcomes.keys.sorted()
            let pick = choose(outcomes.count + 1)
            guard pick < outcomes.count, let outcome = service.outcomes[outcomes[pick]] else { return .failed }
            return DeclaredReply(inputs: inputs).reply(outcomes[pick], outcome, items: choose(4), child: choose(3))
        }
    }
}
