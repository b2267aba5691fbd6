import CallCore
import Dialplans
import Domain

/// A query as a service sees it: its inputs in the right kinds, and who asks.
struct Question {
    let context: CallContext
    let caller: Caller
    let at: Instant
    let id: QueryID
    private let inputs: [VariableName: Value]

    init(_ query: Query, inputs: [VariableName: Value], at: Instant, rules: LineRules) {
        id = query.id
        context = query.context
        caller = Caller(query.context.offer, rules: rules)
        self.inputs = inputs
        self.at = at
    }

    /// The checks of a dialplan see to it that none of these happens.
    enum Fault: Error {
        case missing(VariableName)
        case wrongKind(VariableName)
        case notProved
    }

    func student() throws(Fault) -> StudentID {
        guard let value = inputs["child"] else { throw .missing("child") }
        guard case .child(let child, _, _) = value.content, let student = StudentID(child) else { throw .wrongKind("child") }
        return student
    }

    func code(_ name: VariableName) throws(Fault) -> String {
        guard let value = inputs[name] else { throw .missing(name) }
        guard case .code(let digits) = value.content else { throw .wrongKind(name) }
        return digits
    }

    /// Numbers of calls are counted from 1.
    func number(_ name: VariableName) throws(Fault) -> Int {
        guard let value = inputs[name] else { throw .missing(name) }
        guard case .number(let number) = value.content, number > 0 else { throw .wrongKind(name) }
        return number
    }

    func choice(_ name: VariableName) throws(Fault) -> String? {
        guard let value = inputs[name] else { return nil }
        guard case .choice(let symbol) = value.content else { throw .wrongKind(name) }
        return symbol
    }

    func weekday(_ name: VariableName) throws(Fault) -> Int? {
        guard let value = inputs[name] else { return nil }
        guard case .weekday(let day) = value.content, (1...7).contains(day) else { throw .wrongKind(name) }
        return day
    }

    /// A service that adds or ends something checks for itself what the dialplan has promised.
    func mustBeProved() throws(Fault) {
        guard context.proved else { throw .notProved }
    }
}
