import CallCore
import Dialplans
import Domain
import Foundation
import SchoolLine
import Storage

extension LookupGroup {
    /// The first two are SQLite itself.
    static func ways(_ folder: String) throws -> [LookupWay] {
        let raw = try RawSQLite(folder + "/" + Store.fileName)
        // As the store's own connections have it.
        try raw.execute("PRAGMA cache_size = -32768")
        let kept = try raw.prepare(statement)
        let services = try BenchServices.make(folder)
        return [
            LookupWay(name: "SQLite, kept statement") { phone in
                kept.bind(phone)
                return kept.readAll()
            },
            LookupWay(name: "SQLite, prepared each time") { phone in
                let prepared = try raw.prepare(statement)
                prepared.bind(phone)
                return prepared.readAll()
            },
            LookupWay(name: "Store: children of a number") { phone in
                guard let number = PhoneNumber(rawValue: phone) else { return 0 }
                return try services.store.read { try Subscriptions($0).children(of: number).count }
            },
            LookupWay(name: "service recognise-caller, whole") { phone in
                let offer = CallOffer(id: "bench", from: phone, to: "+359882818905")
                let query = Query(id: 1, request: .service("recognise-caller", [:]), context: CallContext(offer: offer, language: "bg"))
                return services.services.answer(query).outcome == "known" ? 2 : 0
            },
        ]
    }

    /// The statement of `Subscriptions.children(of:)`, for all who are measured beside it.
    static let statement = """
        SELECT s.student_id, s.given_name, s.family_name, c.class_id, c.name, c.year, o.school_id, o.language, s.status, o.active,
            EXISTS (
                SELECT 1 FROM guardian_phones p JOIN guardianships g ON g.guardian_id = p.guardian_id
                WHERE p.phone = u.phone AND g.student_id = u.student_id AND g.rights = 'ended')
        FROM subscriptions u JOIN students s ON s.student_id = u.student_id JOIN classes c ON c.class_id = s.class_id
            JOIN schools o ON o.school_id = c.school_id
        WHERE u.phone = ? AND u.ended_at IS NULL ORDER BY s.given_name, s.student_id
        """
}
