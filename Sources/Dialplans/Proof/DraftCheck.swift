/// Checks how the parts of a dialplan fit together.
struct DraftCheck {
    let draft: Draft
    let services: ServiceCatalogue
    let phrases: PhraseCatalogue
    let log: FaultLog

    init(_ draft: Draft, services: ServiceCatalogue, phrases: PhraseCatalogue, log: FaultLog) {
        self.draft = draft
        self.services = services
        self.phrases = phrases
        self.log = log
    }

    /// The proofs on the graph need a whole graph: a lost edge would make faults out of nothing.
    func run(textIsSound: Bool) {
        PhraseCheck(draft: draft, phrases: phrases, log: log).run()
        let bindings = Bindings(draft, services: services)
        let before = log.count
        NameCheck(draft: draft, bindings: bindings, log: log).run()
        bindings.reportConflicts(to: log)
        guard textIsSound, log.count == before, let graph = CallGraph(draft, services: services) else { return }
        GraphCheck(graph: graph, draft: draft, log: log).run()
        let flow = FactFlow(graph: graph, draft: draft)
        FactCheck(draft: draft, phrases: phrases, bindings: bindings, graph: graph, flow: flow, log: log).run()
    }
}
