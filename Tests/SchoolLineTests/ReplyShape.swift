import CallCore
import Dialplans

/// What a reply must be like to keep to the declaration of its service, on which the checks of a dialplan are built.
struct ReplyShape {
    private let service: ServiceDeclaration
    private let inputs: [VariableName: Value]

    init(_ service: ServiceDeclaration, _ inputs: [VariableName: Value]) {
        self.service = service
        self.inputs = inputs
    }

    func faults(of reply: Reply) -> [String] {
        if reply.outcome == .failed { return reply == .failed ? [] : ["failed tells something"] }
        guard let outcome = service.outcomes[reply.outcome] else { return ["\(reply.outcome) is not declared"] }
        var faults: [String] = []
        if Set(reply.gives.keys) != Set(outcome.gives.keys) { faults.append("gives \(reply.gives.keys.sorted())") }
        if reply.proves != outcome.proves { faults.append("proves \(reply.proves)") }
        if reply.admits != admitted(by: outcome, reply) { faults.append("admits \(reply.admits)") }
        for (name, declared) in outcome.gives {
            guard let value = reply.gives[name] else { continue }
            faults += self.faults(of: value, declared).map { "\(name): \($0)" }
        }
        return faults
    }

    private func admitted(by outcome: OutcomeDeclaration, _ reply: Reply) -> Set<ChildID> {
        guard let name = outcome.admits, case .child(let child, _, _)? = (reply.gives[name] ?? inputs[name])?.content else { return [] }
        return [child]
    }

    private func faults(of value: Value, _ declared: GivenVariable) -> [String] {
        let child = declared.of.flatMap { inputs[$0] }.flatMap { input in
            if case .child(let child, _, _) = input.content { child } else { nil }
        }
        var faults: [String] = []
        if declared.of != nil && child == nil { faults.append("tells of no child") }
        if value.kind != declared.kind { faults.append("is \(value.kind)") }
        if value.about != child { faults.append("is about \(value.about?.rawValue ?? "nobody")") }
        guard case .list(let items) = value.content else { return faults }
        return faults + items.flatMap { self.faults(of: $0, declared, child) }
    }

    private func faults(of item: Item, _ declared: GivenVariable, _ child: ChildID?) -> [String] {
        guard let placeholders = declared.items[item.kind] else { return ["\(item.kind) is not declared"] }
        var faults: [String] = []
        if item.about != child { faults.append("\(item.kind) is about \(item.about?.rawValue ?? "nobody")") }
        if item.values.mapValues(\.kind) != placeholders { faults.append("\(item.kind) has \(item.values.mapValues(\.kind))") }
        if item.values.values.contains(where: { $0.about != child }) { faults.append("a value of \(item.kind) is about another") }
        return faults
    }
}
