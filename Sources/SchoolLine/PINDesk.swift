import CallCore
import Dialplans
import Domain
import Storage

/// The PIN of a number: six digits that its owner chose.
struct PINDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func set(_ question: Question) throws -> Reply {
        try question.mustBeProved()
        let (pin, again) = (try question.code("pin"), try question.code("again"))
        guard let phone = question.caller.phone else { return Reply("not-subscribed") }
        return try once(question) { database in
            guard try Subscriptions(database).hasAny(phone) else { return Reply("not-subscribed") }
            try mustCover(phone, question, database)
            guard pin == again else { return Reply("different") }
            guard let pin = PIN(rawValue: pin), !pin.isWeak else { return Reply("weak") }
            try Pins(database).set(pin, of: phone, at: question.at)
            return Reply("set")
        }
    }

    func remove(_ question: Question) throws -> Reply {
        try question.mustBeProved()
        guard let phone = question.caller.phone else { return Reply("none") }
        return try once(question) { database in
            try mustCover(phone, question, database)
            return try Pins(database).remove(of: phone) ? Reply("removed") : Reply("none")
        }
    }
}
