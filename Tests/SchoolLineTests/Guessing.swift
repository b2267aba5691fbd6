import CallCore
import Dialplans
import Domain
import SchoolLine
import Storage
import Support

/// An attack on the services themselves, with their ceilings and their store, on a clock that jumps from day to day.
final class Guessing {
    private let attack: Attack
    private let schools: GuessedSchools
    private var chance = Chance(seed: 2)
    private var calls = 0
    private var right = 0
    private var opened: Set<ChildID> = []

    struct Result {
        /// Codes that were looked at.
        var guesses: Int
        var wrong: Int
        /// Children whose code was found.
        var opened: Int
    }

    init(_ attack: Attack, in schools: GuessedSchools) {
        self.attack = attack
        self.schools = schools
    }

    func run(days: Int) throws -> Result {
        if attack.areSubscribed { try schools.subscribe(attack.numbers) }
        var wrong = 0
        for _ in 0..<days {
            tryAllDay()
            wrong += try wrongOfToday()
            schools.school.clock.pass(days: 1)
        }
        return Result(guesses: wrong + right, wrong: wrong, opened: opened.count)
    }

    /// Every number calls until its codes are locked. A number that is locked before its first code shows that all are.
    private func tryAllDay() {
        for number in attack.numbers {
            var tried = 0
            while true {
                let (tries, isLocked) = call(from: number)
                tried += tries
                if isLocked { break }
            }
            if tried == 0 { return }
        }
    }

    /// One call: codes until no more are taken in it.
    private func call(from number: String?) -> (tries: Int, isLocked: Bool) {
        calls += 1
        let offer = CallOffer(id: CallID("\(attack)-\(calls)"), from: number, to: "+359882818905", withheld: number == nil)
        let context = CallContext(offer: offer, language: "bg")
        var tries = 0
        while true {
            let code = String(Int.random(in: schools.scale.numbers, using: &chance))
            let query = Query(id: tries + 1, request: .service("try-code", ["code": Value(.code(code))]), context: context)
            let reply = schools.school.services.answer(query)
            switch reply.outcome {
            case "right":
                right += 1
                opened.formUnion(reply.admits)
            case "wrong": break
            // The last wrong one of the call; or of the day, which may have been looked at or not.
            case "exhausted": return (tries + 1, false)
            default: return (tries, true)
            }
            tries += 1
        }
    }

    private func wrongOfToday() throws -> Int {
        let day = schools.school.clock.now.day(in: SampleSchool.zone)
        let wrong = try schools.school.store.read { try CodeAttempts($0).wrong(inCall: "", by: nil, on: day) }
        return wrong.ofStrangers + wrong.ofSubscribers
    }
}
