/// What holds in every state: keys, their targets, and the limits of a call.
extension DialplanReader {
    mutating func readWide(_ map: MapReader) {
        let targets = map["targets"].map { MapReader($0, "targets", log: log) }
        targets?.allow(["main", "operator"])
        draft.mainTarget = targets?["main"].flatMap(target)
        draft.operatorTarget = targets?["operator"].flatMap(target)
        if let element = map["keys"] { readKeys(element, targets) }
        if let element = map["limits"] { readLimits(element) }
    }

    private mutating func readKeys(_ element: Element, _ targets: MapReader?) {
        let keys = MapReader(element, "keys", log: log)
        keys.allow(WideKey.allCases.map(\.rawValue))
        for entry in keys.entries {
            guard let action = WideKey(rawValue: entry.key), let text = scalars.text(entry.value, "a key") else { continue }
            guard let key = scalars.key(text, at: entry.value.place) else { continue }
            if let other = draft.keys[key] {
                let message = "key \(key) would mean \(other.rawValue) and \(action.rawValue)"
                log.add(.keyTwice, at: entry.value.place, message, hint: "give each its own key")
            }
            draft.keys[key] = action
            checkTarget(of: action, entry, targets)
        }
    }

    private func checkTarget(of action: WideKey, _ entry: Element.Entry, _ targets: MapReader?) {
        switch action {
        case .main, .operator:
            guard targets?.has(entry.key) != true else { return }
            let hint = "add targets: {\(entry.key): STATE}"
            log.add(.noTarget, at: entry.place, "the key \(entry.key) leads nowhere", hint: hint)
        case .repeat, .back: break
        }
    }

    private mutating func readLimits(_ element: Element) {
        let limits = MapReader(element, "limits", log: log)
        limits.allow(["minutes", "steps", "silences", "mistakes", "then"])
        func count(_ key: String, _ bounds: ClosedRange<Int>, or usual: Int) -> Int {
            limits[key].flatMap { scalars.count($0, key, in: bounds) } ?? usual
        }
        let usual = CallLimits()
        draft.limits.minutes = count("minutes", Bounds.minutes, or: usual.minutes)
        draft.limits.steps = count("steps", Bounds.steps, or: usual.steps)
        draft.limits.silences = count("silences", Bounds.failures, or: usual.silences)
        draft.limits.mistakes = count("mistakes", Bounds.failures, or: usual.mistakes)
        draft.limitTarget = limits["then"].flatMap(target)
        draft.limits.then = draft.limitTarget?.value
    }
}
