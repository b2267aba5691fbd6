public import CallCore
import Dialplans
public import Domain
import Foundation
public import Logging
public import Storage

/// The services of the school line, over the store.
///
/// Each is a plain function of a question. Those that change something do so once for a question, however often it is asked.
public struct SchoolServices: LineServices {
    let store: Store
    let scales: [GradeScaleID: GradeScale]
    let rules: LineRules
    let log: Logger
    private let now: @Sendable () -> Instant

    public init(store: Store, scales: [GradeScale], rules: LineRules, log: Logger, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.scales = Dictionary(scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.rules = rules
        self.log = log
        self.now = now
    }

    public func answer(_ query: Query) -> Reply {
        switch query.request {
        case .hours(let hours): return answer(hours)
        case .service(let name, let inputs):
            guard let service = Self.table[name] else {
                log.error("unknown service", metadata: ["service": "\(name)"])
                return .failed
            }
            do {
                return try service(self, Question(query, inputs: inputs, at: now(), rules: rules))
            } catch {
                // An error of the store names no value; an error of a question names an input.
                log.error("a service failed", metadata: ["service": "\(name)", "reason": "\(error)"])
                return .failed
            }
        }
    }

    typealias Service = @Sendable (SchoolServices, Question) throws -> Reply

    /// Every service that `SchoolCatalogue` declares; a test holds the two against one another.
    static let table: [ServiceName: Service] = [
        "recognise-caller": { try CallerDesk($0).recognise($1) },
        "check-pin": { try CallerDesk($0).checkPIN($1) },
        "try-code": { try CodeDesk($0).tryCode($1) },
        "open-child": { try CallerDesk($0).open($1) },
        "proof": { try CallerDesk($0).proof($1) },
        "news": { try NewsDesk($0).news($1) },
        "sealed-health": { try NewsDesk($0).sealedHealth($1) },
        "marks": { try MarksDesk($0).marks($1) },
        "absences": { try DiaryDesk($0).absences($1) },
        "remarks": { try DiaryDesk($0).remarks($1) },
        "meetings": { try DiaryDesk($0).meetings($1) },
        "school-days": { try TimetableDesk($0).schoolDays($1) },
        "timetable": { try TimetableDesk($0).timetable($1) },
        "report": { try ReportDesk($0).report($1) },
        "subscription-standing": { try SubscriptionDesk($0).standing($1) },
        "subscription-price": { try SubscriptionDesk($0).price($1) },
        "subscriptions": { try SubscriptionDesk($0).subscriptions($1) },
        "subscribe": { try SubscriptionDesk($0).subscribe($1) },
        "unsubscribe": { try SubscriptionDesk($0).unsubscribe($1) },
        "set-pin": { try PINDesk($0).set($1) },
        "remove-pin": { try PINDesk($0).remove($1) },
        "notices": { try NoticeChoiceDesk($0).all($1) },
        "switch-notice": { try NoticeChoiceDesk($0).change($1) },
        "message-number": { try MessageDesk($0).number($1) },
        "absence-message": { try MessageDesk($0).absence($1) },
    ]

    private func answer(_ hours: OpeningHours) -> Reply {
        guard let zone = TimeZone(identifier: hours.timeZone) else { return .failed }
        let (day, time) = (now().day(in: zone), now().time(in: zone))
        do {
            let school = try hours.school.map { try schoolDay(day, of: $0) } ?? .usual
            let isOpen = hours.isOpen(on: CalendarDate(day), weekday: day.weekday, at: TimeOfDay(time), school: school)
            return Reply(isOpen ? "open" : "closed")
        } catch {
            log.error("a school's calendar cannot be read", metadata: ["reason": "\(error)"])
            return .failed
        }
    }

    /// A working day that was moved to a holiday goes before it.
    private func schoolDay(_ day: Day, of school: String) throws -> OpeningHours.SchoolDay {
        guard let id = SchoolID(school) else { return .usual }
        let kinds = Set(try store.read { try Calendars($0).days(of: id, in: day...day).map(\.kind) })
        return kinds.contains(.workingDay) ? .working : kinds.contains(.holiday) ? .holiday : .usual
    }

    /// A note is kept once, as a change is: its numbers are the negative ones.
    public func note(_ note: Note, number: Int, in context: CallContext) {
        do {
            let desk = NoteDesk()
            let (caller, moment) = (Caller(context.offer, rules: rules), now())
            let key = ChangeKey(call: context.offer.id.rawValue, query: -number)
            try store.whenFree {
                _ = try store.once(key, at: moment) { database in
                    try desk.note(note, caller, context: context, at: moment, database)
                    return []
                }
            }
        } catch {
            log.error("a note was lost", metadata: ["reason": "\(error)"])
        }
    }
}
