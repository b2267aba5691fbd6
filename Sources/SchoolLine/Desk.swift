import CallCore
import Dialplans
import Domain
import Foundation
import Storage

/// What every desk of the line works with.
protocol Desk {
    var services: SchoolServices { get }
    init(_ services: SchoolServices)
}

/// The call asks for a child to whom it is not admitted (any more).
struct NotAdmitted: Error {
    let admission: Admission
}

extension Desk {
    /// Reads in one transaction, and only if the caller is admitted to the child at this moment.
    func reading<T>(_ question: Question, _ body: (Database, PlacedStudent) throws -> T) throws -> T {
        let student = try question.student()
        return try services.store.read { database in
            let (admission, placed) = try admission(of: question, to: student, database)
            guard admission == .admitted, let placed else { throw NotAdmitted(admission: admission) }
            return try body(database, placed)
        }
    }

    /// Whether the caller is admitted to a child, decided from the store as it is now.
    func admission(
        of question: Question, to student: StudentID, _ database: Database
    ) throws(StoreError) -> (Admission, PlacedStudent?) {
        guard let placed = try Students(database).placed(student) else { return (.notTied, nil) }
        let phone = question.caller.phone
        let hasEnded = try phone.map { phone throws(StoreError) in try Guardians(database).hasEndedRight(phone, to: student) } ?? false
        let isTied = try isTied(question, to: student, database)
        return (
            Admission(isTied: isTied, status: placed.student.status, schoolIsActive: placed.school.isActive, rightHasEnded: hasEnded),
            placed
        )
    }

    private func isTied(_ question: Question, to student: StudentID, _ database: Database) throws(StoreError) -> Bool {
        guard let phone = question.caller.phone, try Subscriptions(database).isActive(phone, of: student) else {
            return try proofs(question, database).hasCode(of: student)
        }
        // The code of a child of the number's own opens the number too.
        guard try Pins(database).exists(of: phone) else { return true }
        return try proofs(question, database).cover(phone)
    }

    /// What the call has proved up to now.
    func proofs(_ question: Question, _ database: Database) throws(StoreError) -> Proofs {
        try Proofs(of: question.context.offer.id, database)
    }

    /// What ends something, or changes what belongs to a number, needs proof of that number, and not of anything else.
    func mustCover(_ phone: PhoneNumber, _ question: Question, _ database: Database) throws {
        guard try proofs(question, database).cover(phone) else { throw Question.Fault.notProved }
    }

    /// Performs a change once for a question: asked again, it gives the reply of the first time.
    func once(_ question: Question, _ body: (Database) throws -> Reply) throws -> Reply {
        let key = ChangeKey(call: question.context.offer.id.rawValue, query: question.id)
        var made: Reply?
        let outcome = try services.store.once(key, at: question.at) { database in
            let reply = try body(database)
            made = reply
            return try [UInt8](JSONEncoder().encode(reply))
        }
        if let made { return made }
        return try JSONDecoder().decode(Reply.self, from: Data(outcome))
    }

    /// How values of a child are spoken in this call.
    ///
    /// - Parameter subjects: what will be named; those of other schools can be among them.
    func speech(
        of placed: PlacedStudent, naming subjects: [SubjectID] = [], _ question: Question, _ database: Database
    ) throws(StoreError) -> ChildSpeech {
        let subjects = try Subjects(database).all(of: placed.school.id, and: subjects)
        return ChildSpeech(
            student: placed.student, school: placed.school, today: question.at.day(in: placed.school.timeZone),
            subjects: Dictionary(subjects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }
}
