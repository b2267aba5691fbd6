import Dialplans

/// Asking a service, or a calendar.
extension Turn {
    /// How long a caller waits without hearing anything, and how long at all.
    static let fillerDelay: Milliseconds = 1_000
    static let replyDelay: Milliseconds = 2_000

    mutating func arrive(_ service: DoState, _ name: StateName) {
        var inputs: [VariableName: Value] = [:]
        var used: [VariableName] = []
        for (input, binding) in service.inputs {
            switch binding {
            case .constant(let value): inputs[input] = value
            case .variable(let variable):
                inputs[input] = call.variables[variable]
                used.append(variable)
            }
        }
        ask(.service(service.service, inputs), in: name)
        call.variables.forgetSecrets(among: used)
        call.history.forgetSecrets(among: used)
    }

    mutating func arrive(_ hours: HoursState, _ name: StateName) {
        guard let calendar = plan.calendars[hours.calendar] else { return go(to: hours.closed) }
        ask(.hours(calendar), in: name)
    }

    private mutating func ask(_ request: Query.Request, in state: StateName) {
        let id = call.numbers.query()
        emit(.query(Query(id: id, request: request, context: call.context)))
        begin(.asking(id), in: state)
        if plan.filler != nil { start(.filler, after: Self.fillerDelay) }
        start(.reply, after: Self.replyDelay)
    }

    /// The service takes its time.
    mutating func fill() {
        if let filler = plan.filler { _ = say([utterance(filler)]) }
    }

    mutating func replied(_ query: QueryID, _ reply: Reply) {
        guard case .asking(query)? = call.visit?.activity else { return }
        settle(reply)
    }

    mutating func settle(_ reply: Reply) {
        call.variables.bind(reply.gives)
        call.context.admitted.formUnion(reply.admits)
        if reply.proves { call.context.proved = true }
        if let language = reply.language, call.context.chosenLanguage == nil, plan.languages.contains(language) {
            call.context.language = language
        }
        switch kind {
        case .perform(let service)?:
            let tied = service.outcomes[reply.outcome] ?? service.outcomes[.failed] ?? plan.failed
            if let tied { go(to: tied) } else { hangUp(.fault) }
        case .hours(let hours)?: go(to: reply.outcome == "open" ? hours.open : hours.closed)
        case .say, .menu, .ask, .choose, .read, .language, .record, .transfer, .end, nil: hangUp(.fault)
        }
    }
}
