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
        replies = try DoneChanges(database).outcomes(of: call.rawValue).map { Data($0) }.filter(Self.mayProve).compactMap { data in
            try? JSONDecoder().decode(Reply.self, from: data)
        }.filter(\.proves)
    }

    /// The child's ID code was given.
    func hasCode(of student: StudentID) -> Bool { replies.contains { $0.admits.contains(ChildID(student)) } }

    /// The child's ID code was given, or the number's PIN.
    func cover(_ student: StudentID) -> Bool { hasPIN || hasCode(of: student) }

    /// The number's PIN was given, or the ID code of the child to whom it was tied first. A forged number can be tied to a child of the
    /// forger's; with the code of that child it would reach the children of its true owner.
    func cover(_ phone: PhoneNumber) throws(StoreError) -> Bool {
        if hasPIN { return true }
        for student in replies.flatMap(\.admits).compactMap(StudentID.init) {
            if try Subscriptions(database).isOldest(phone, of: student) { return true }
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

    /// Reports are replies too, and long: a look at the bytes spares the decoding of those.
    private static func mayProve(_ reply: Data) -> Bool { reply.range(of: Data(#""proves":true"#.utf8)) != nil }
}
