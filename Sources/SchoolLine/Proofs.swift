import CallCore
import Dialplans
import Domain
import Foundation
import Storage

/// What was proved in a call, and of whom: the ID code of one child proves nothing of another.
///
/// It is known from the replies that the store keeps for the call, so that a restart forgets none.
struct Proofs {
    private let database: Database
    private let replies: [Reply]

    init(of call: CallID, _ database: Database) throws(StoreError) {
        self.database = database
        replies = try DoneChanges(database).outcomes(of: call.rawValue).compactMap { bytes in
            try? JSONDecoder().decode(Reply.self, from: Data(bytes))
        }.filter(\.proves)
    }

    /// The child's ID code was given.
    func hasCode(of student: StudentID) -> Bool { replies.contains { $0.admits.contains(ChildID(student)) } }

    /// The child's ID code was given, or the number's PIN.
    func cover(_ student: StudentID) -> Bool { hasPIN || hasCode(of: student) }

    /// The number's PIN was given, or the ID code of a child to whom it is or was subscribed. With the code of any other child a forged number
    /// would reach the children of its true owner.
    func cover(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        if hasPIN { return true }
        for student in replies.flatMap(\.admits).compactMap(StudentID.init) {
            if try Subscriptions(database).all(of: student).contains(where: { $0.phone == phone }) { return true }
        }
        return false
    }

    /// What belongs to the number is open: it has no PIN, or the number is covered.
    func open(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        guard try Pins(database).exists(of: phone) else { return true }
        return try cover(phone)
    }

    /// Of the services that prove something only the one that tries a PIN admits to nobody.
    private var hasPIN: Bool { replies.contains { $0.admits.isEmpty } }
}
