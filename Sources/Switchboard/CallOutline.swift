import CallCore
import Dialplans
import Domain
import Storage

/// What the store keeps of a call beside its records: gathered while the call runs, so that an ended one need not be read back and decoded.
struct CallOutline: Hashable, Sendable {
    private let dialplan: String
    /// Milliseconds since 1970.
    private let startedAt: Int64
    private var states: [Entered] = []
    private var lastStep: Milliseconds?
    private var students: Set<StudentID> = []
    private var cause = EndedCall.lost

    private struct Entered: Hashable {
        let at: Milliseconds
        let name: StateName
    }

    init(_ head: JournalHead) {
        dialplan = head.dialplan.description
        startedAt = head.startedAt
    }

    /// Each state counts once for each time that it was entered.
    mutating func add(_ step: StepOutline) {
        lastStep = step.at
        if let name = step.state, name != states.last?.name { states.append(Entered(at: step.at, name: name)) }
        if let reply = step.reply { students.formUnion(Self.students(of: reply)) }
    }

    mutating func ended(_ cause: String) { self.cause = cause }

    /// The call, which ended with its last step, by its own clock.
    ///
    /// - Parameter endedAt: for a call without a step: milliseconds since 1970.
    func call(_ id: String, records: [UInt8], endedAt: Int64) -> EndedCall {
        EndedCall(
            id: id, beganAt: Instant(milliseconds: startedAt),
            endedAt: Instant(milliseconds: lastStep.map { startedAt + Int64($0) } ?? endedAt), dialplan: dialplan, cause: cause,
            states: states.map { "\($0.at) \($0.name)" }, records: records, students: students.sorted())
    }

    /// The children of whom a step tells: those to whom it admitted the call, and those whom a service named.
    private static func students(of reply: Reply) -> [StudentID] {
        (Array(reply.admits) + reply.gives.values.flatMap(\.children)).compactMap { StudentID($0.rawValue) }
    }
}
