import CallCore
import Dialplans
import Domain
import Storage

/// Who calls, and whose child is spoken of.
struct CallerDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func recognise(_ question: Question) throws -> Reply {
        guard let phone = question.caller.phone else {
            return Reply("withheld", language: CallerLanguage.ofStranger(question.caller, question.context))
        }
        return try services.store.read { database in
            let language = try CallerLanguage(database: database).of(phone, question.caller, question.context)
            let children = try Self.children(of: phone, database)
            guard !children.isEmpty else { return Reply("unknown", language: language) }
            guard try proofs(question, database).open(phone) else {
                return Reply(try Pins(database).isLocked(of: phone, at: question.at) ? "pin-locked" : "pin", language: language)
            }
            return Reply("known", gives: ["children": Value(.list(children))], language: language)
        }
    }

    func checkPIN(_ question: Question) throws -> Reply {
        guard let phone = question.caller.phone else { return Reply("wrong") }
        guard let pin = PIN(rawValue: try question.code("pin")) else { return Reply("wrong") }
        return try once(question) { database in
            switch try Pins(database).check(pin, of: phone, at: question.at) {
            case .right: Reply("right", gives: ["children": Value(.list(try Self.children(of: phone, database)))], proves: true)
            case .wrong, .none: Reply("wrong")
            case .locked: Reply("locked")
            }
        }
    }

    func open(_ question: Question) throws -> Reply {
        let student = try question.student()
        return try services.store.read { database in
            let (admission, placed) = try admission(of: question, to: student, database)
            guard let placed else { return Reply("ended") }
            switch admission {
            case .admitted:
                let child = ChildSpeech.child(placed.student, language: placed.school.language)
                return Reply("opened", gives: ["child": child], admits: [ChildID(student)])
            case .left, .rightEnded, .notTied: return Reply("ended")
            case .schoolInactive:
                guard let last = try Schools(database).lastEntry(of: placed.school.id) else { return Reply("never-active") }
                return Reply("inactive", gives: ["since": Value(.date(CalendarDate(last.day(in: placed.school.timeZone))))])
            }
        }
    }

    /// A number that is not known owns nothing that could be changed: for it any proof will do.
    func proof(_ question: Question) throws -> Reply {
        guard question.context.proved else { return Reply("missing") }
        guard let phone = question.caller.phone else { return Reply("given", proves: true) }
        return try services.store.read { database in
            try proofs(question, database).cover(phone) ? Reply("given", proves: true) : Reply("missing")
        }
    }

    /// The children of a number to choose from, the oldest year first. Their names tell of nobody: the number itself was tied to them.
    static func children(of phone: PhoneNumber, _ database: Database) throws(StoreError) -> [Item] {
        try Subscriptions(database).children(of: phone).sorted { ($1.year, $0.givenName) < ($0.year, $1.givenName) }.map { child in
            let name = Value(.child(ChildID(child.student), name: child.givenName, language: LanguageCode(child.language)))
            return Item(kind: "child", values: ["item": name])
        }
    }
}
