import Dialplans

/// Entering a state.
extension Turn {
    mutating func arrive(at name: StateName) {
        if let limit = call.tally.step(plan.limits) { return reach(limit) }
        guard let state = plan.states[name] else { return hangUp(.fault) }
        onArrival?(name, call.variables)
        if name == plan.mainTarget { call.main = .visited }
        switch state.kind {
        case .say(let say): arrive(say, name)
        case .menu(let menu): wait(.option, name, menu.patience)
        case .ask(let ask): arrive(ask, name)
        case .choose(let choose): arrive(choose, name)
        case .read(let read): arrive(read, name)
        case .perform(let service): arrive(service, name)
        case .hours(let hours): arrive(hours, name)
        case .language(let language): arrive(language)
        case .record(let record): arrive(record, name)
        case .transfer(let transfer): arrive(transfer, name)
        case .end(let end): close(saying: end.phrase, in: name, .engine)
        }
    }

    mutating func begin(_ activity: Activity, in state: StateName) {
        call.stage = .up(Visit(state: state, step: call.tally.steps, activity: activity))
    }

    /// Keys that were pressed ahead pass through, and skip what a key would have ended.
    private mutating func arrive(_ say: SayState, _ name: StateName) {
        if let key = call.keysAhead.first, say.barge == .stop {
            guard plan.keys[key] == .repeat else { return go(to: say.then) }
            _ = call.keysAhead.take()
        }
        begin(.saying(self.say([utterance(say.phrase)], barge: say.barge)), in: name)
    }

    private mutating func arrive(_ language: LanguageState) {
        if let code = code(of: language.language), plan.languages.contains(code) {
            call.context.language = code
            call.context.chosenLanguage = code
            emit(.note(.language(code)))
        }
        go(to: language.then)
    }

    private func code(of choice: LanguageChoice) -> LanguageCode? {
        switch choice {
        case .code(let code): return code
        case .variable(let name):
            switch call.variables[name]?.content {
            case .language(let code)?: return code
            case .choice(let text)?: return LanguageCode(text)
            default: return nil
            }
        }
    }
}
