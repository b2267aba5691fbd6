import CallCore
import Dialplans
import Domain
import Logging
import Storage

/// ID codes that are keyed in, with the ceilings against guessing.
struct CodeDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func tryCode(_ question: Question) throws -> Reply {
        let digits = try question.code("code")
        let day = question.at.day(in: services.rules.timeZone)
        return try once(question) { database in
            let phone = question.caller.phone
            let isSubscribed = try phone.map { phone in try Subscriptions(database).hasAny(phone) } ?? false
            let attempts = CodeAttempts(database)
            let call = question.context.offer.id.rawValue
            let before = try attempts.wrong(inCall: call, by: phone, on: day)
            let ceilings = services.rules.ceilings
            switch ceilings.standing(before, isSubscribed: isSubscribed) {
            case .locked: return Reply("locked")
            case .exhausted: return Reply("exhausted")
            case .open: break
            }
            if let reply = try reply(to: digits, from: phone, database) { return reply }
            try attempts.noteWrong(inCall: call, by: phone, isSubscribed: isSubscribed, on: day)
            return reply(afterWrong: try attempts.wrong(inCall: call, by: phone, on: day), ceilings, isSubscribed: isSubscribed)
        }
    }

    /// `nil`: the code opens nobody. One that does not exist, one of a child that left and one of a closed school are alike.
    private func reply(to digits: String, from phone: PhoneNumber?, _ database: Database) throws(StoreError) -> Reply? {
        let students = Students(database)
        guard let code = IDCode(rawValue: digits), let student = try students.find(by: code), let placed = try students.placed(student),
            placed.student.status == .enrolled, placed.school.isActive
        else { return nil }
        if let phone, try Guardians(database).hasEndedRight(phone, to: student) { return Reply("ended") }
        let child = ChildSpeech.child(placed.student, language: placed.school.language)
        return Reply("right", gives: ["child": child], admits: [ChildID(student)], proves: true)
    }

    private func reply(afterWrong wrong: WrongCodes, _ ceilings: CodeCeilings, isSubscribed: Bool) -> Reply {
        switch ceilings.standing(wrong, isSubscribed: isSubscribed) {
        case .open: return Reply("wrong")
        case .exhausted: return Reply("exhausted")
        case .locked:
            let all = isSubscribed ? "all numbers with a subscription" : "all numbers without a subscription"
            let whose = wrong.ofNumber >= ceilings.number ? "a number" : all
            services.log.warning(
                "the day's ceiling of wrong ID codes is reached: no more are looked at before midnight", metadata: ["of": "\(whose)"])
            return Reply("locked")
        }
    }
}
