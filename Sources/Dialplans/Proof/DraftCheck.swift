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

    /// Where ways are missing, nothing is reported that may come of that alone: a state that nothing leads to, or no end behind it.
    ///
    /// - Parameter isWhole: All ways were read.
    func run(isWhole: Bool) {
        PhraseCheck(draft: draft, phrases: phrases, log: log).run()
        let bindings = Bindings(draft, services: services)
        let before = log.lostWays
        NameCheck(draft: draft, bindings: bindings, log: log).run()
        let isWhole = isWhole && log.lostWays == before && !draft.isCut
        bindings.reportConflicts(to: log)
        guard let graph = CallGraph(draft, services: services) else { return }
        GraphCheck(graph: graph, draft: draft, isWhole: isWhole, log: log).run()
        let flow = FactFlow(graph: graph, draft: draft)
        guard flow.isComplete else {
            let place = draft.start?.place ?? SourcePlace(file: draft.file, line: 1, column: 1)
            return log.add(.tooMany, at: place, "too many ways to be proved", hint: "make several dialplans of it")
        }
        FactCheck(
            draft: draft, services: services, phrases: phrases, bindings: bindings, isWhole: isWhole, flow: flow, log: log
        ).run()
    }
}
