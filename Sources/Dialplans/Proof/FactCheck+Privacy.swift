/// A service that needs a right is asked only where all ways give it, and what tells of a child is said only where the call is admitted to it.
extension FactCheck {
    func checkNeeds(_ here: Here) {
        guard case .perform(let perform) = here.state.kind, let service = services.services[perform.service] else { return }
        for need in service.needs.sorted(by: { "\($0)" < "\($1)" }) {
            switch need {
            case .admitted(let input): checkAdmitted(input, perform, here)
            case .proved: if !here.facts.proved { reportUnproved(perform.service, here) }
            }
        }
    }

    private func checkAdmitted(_ input: VariableName, _ perform: DoState, _ here: Here) {
        // One that is not bound at all is a fault of its own.
        guard case .variable(let name)? = perform.inputs[input], let fact = here.facts.variables[name], !fact.admitted else { return }
        let use = here.state.inputs.first { $0.input == input }
        log.add(
            .notAdmitted, at: use?.place ?? here.state.place,
            "service \(perform.service) is asked of {\(name)}, to whom the call is not admitted on every way to state \(here.state.name)",
            hint: closedHint("it is not admitted on the way \(way(to: here) { $0.variables[name]?.admitted ?? false })"))
    }

    private func reportUnproved(_ service: ServiceName, _ here: Here) {
        log.add(
            .notProved, at: here.state.place,
            "service \(service) needs a code or PIN that was given in this call, and not every way to state \(here.state.name) has one",
            hint: "none was given on the way \(way(to: here) { $0.proved })")
    }

    /// A value that tells of a child to whom the call may not be admitted.
    func reportClosed(_ what: String, _ name: VariableName, at place: SourcePlace, _ here: Here) {
        log.add(
            .notAdmitted, at: place,
            "\(what) of a child to whom the call is not admitted on every way to state \(here.state.name)",
            hint: closedHint("it is not admitted on the way \(way(to: here) { $0.variables[name]?.isOpen ?? false })"))
    }

    private func closedHint(_ way: String) -> String {
        let admitting = services.services.values.filter { $0.outcomes.values.contains { $0.admits != nil } }.map(\.name.rawValue).sorted()
        return admitting.isEmpty ? way : "\(way); what admits: \(admitting.joined(separator: ", "))"
    }
}
