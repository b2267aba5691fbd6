import CallCore
import Dialplans
import Domain
import Storage

/// Voice messages: what is known of them beside their sound.
struct MessageDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    /// The message has its number before the caller hears it, whichever comes first: this, or what the call itself has remembered.
    func number(_ question: Question) throws -> Reply {
        let recording = try question.number("message")
        return try once(question) { database in
            Reply("kept", gives: ["ticket": Value(.number(try keep(recording, of: nil, question, database)))])
        }
    }

    func absence(_ question: Question) throws -> Reply {
        let (recording, student) = (try question.number("message"), try question.student())
        return try once(question) { database in
            let (admission, _) = try admission(of: question, to: student, database)
            guard admission == .admitted else { throw NotAdmitted(admission: admission) }
            return Reply("kept", gives: ["ticket": Value(.number(try keep(recording, of: student, question, database)))])
        }
    }

    private func keep(_ recording: Int, of student: StudentID?, _ question: Question, _ database: Database) throws(StoreError) -> Int {
        let source = VoiceMessage.Source(call: question.context.offer.id.rawValue, recording: recording)
        return try VoiceMessages(database).keep(
            VoiceMessage(source: source, phone: question.caller.phone, student: student, leftAt: question.at))
    }
}
