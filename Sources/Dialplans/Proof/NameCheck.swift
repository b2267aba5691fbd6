/// Every name leads to something.
struct NameCheck {
    let draft: Draft
    let bindings: Bindings
    let log: FaultLog

    func run() {
        // Where no state could be read, the fault is not in the ways.
        if !draft.isCut, !draft.states.isEmpty { checkTargets() }
        for calendar in draft.states.compactMap(\.calendar) where draft.calendars[calendar.value] == nil {
            let hint = log.hint(for: calendar.value.rawValue, among: draft.calendars.keys.map(\.rawValue))
            log.add(.unknownCalendar, at: calendar.place, "there is no calendar \(calendar.value)", hint: hint)
        }
        // A state that could not be read may bind the variable that names the language.
        if draft.states.allSatisfy({ $0.kind != nil }) { draft.states.compactMap(\.language).forEach(checkLanguage) }
        checkLimitTarget()
    }

    private func checkTargets() {
        for target in draft.wideTargets + draft.states.flatMap(\.targets) where draft.stateIndex[target.value] == nil {
            let hint = log.hint(for: target.value.rawValue, among: draft.states.lazy.map(\.name.rawValue))
            log.add(.unknownState, at: target.place, "there is no state \(target.value)", hint: hint)
        }
    }

    private func checkLanguage(_ language: Placed<String>) {
        let codes = draft.languages.map(\.value.rawValue)
        guard !codes.contains(language.value), bindings.first[VariableName(language.value)] == nil else { return }
        let hint = log.hint(for: language.value, among: codes)
        log.add(.unknownLanguage, at: language.place, "\(language.value) is no language of this dialplan", hint: hint)
    }

    /// When a limit is reached there is no time for anything but a last word.
    private func checkLimitTarget() {
        guard let target = draft.limitTarget, let index = draft.stateIndex[target.value] else { return }
        switch draft.states[index].kind {
        case .end, nil: break
        case .say, .menu, .ask, .choose, .read, .perform, .hours, .language, .record, .transfer:
            log.add(
                .limitNotEnd, at: target.place, "\(target.value) is not of kind end", hint: "limits lead to a state such as { end: PHRASE }"
            )
        }
    }
}
