import CallCore
import Dialplans
import Domain
import Storage

/// The ties between numbers and children.
struct SubscriptionDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func standing(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            guard let phone = question.caller.phone else { return Reply("no-number") }
            if try Subscriptions(database).isActive(phone, of: placed.student.id) { return Reply("subscribed") }
            // Admitted and not subscribed: the child's ID code was given in this call.
            return Reply("unsubscribed", proves: true)
        }
    }

    func price(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            guard let price = services.rules.monthlyPrice else { return Reply("free") }
            let isActive = try question.caller.phone.map { try Subscriptions(database).isActive($0, of: placed.student.id) } ?? false
            guard !isActive else { return Reply("free") }
            return Reply("priced", gives: ["price": Value(.money(hundredths: price.hundredths, currency: price.currency.rawValue))])
        }
    }

    func subscriptions(_ question: Question) throws -> Reply {
        guard let phone = question.caller.phone else { return Reply("none") }
        return try services.store.read { database in
            guard try proofs(question, database).open(phone) else { return Reply("none") }
            let children = try CallerDesk.children(of: phone, database)
            return children.isEmpty ? Reply("none") : Reply("some", gives: ["subscriptions": Value(.list(children))])
        }
    }

    func subscribe(_ question: Question) throws -> Reply {
        try question.mustBeProved()
        let student = try question.student()
        guard let phone = question.caller.phone else { return Reply("no-number") }
        return try once(question) { database in
            let (admission, _) = try admission(of: question, to: student, database)
            guard admission == .admitted else { throw NotAdmitted(admission: admission) }
            // Else a forged number could be tied to a child of the forger's, and then be taken for proved by that child's code.
            guard try proofs(question, database).open(phone) else { throw Question.Fault.notProved }
            return switch try Subscriptions(database).add(phone, to: student, at: question.at) {
            case .added: Reply("subscribed")
            case .already: Reply("already")
            case .full: Reply("full")
            case .noSuchStudent: Reply.failed
            }
        }
    }

    func unsubscribe(_ question: Question) throws -> Reply {
        try question.mustBeProved()
        let student = try question.student()
        guard let phone = question.caller.phone else { return Reply("not-subscribed") }
        return try once(question) { database in
            try mustCover(phone, question, database)
            guard try Subscriptions(database).end(phone, of: student, at: question.at, reason: .caller) else {
                return Reply("not-subscribed")
            }
            let children = try CallerDesk.children(of: phone, database)
            return children.isEmpty ? Reply("ended-last") : Reply("ended", gives: ["children": Value(.list(children))])
        }
    }
}
