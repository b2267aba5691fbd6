import Dialplans

/// Finds out what can come of a present, whatever its past is.
struct Expander {
    var presents = Presents()
    var pasts = Pasts()
    private let alike: Likeness
    private let world: World
    /// With marks in place of the past.
    private let marked: Explorer
    private let marks: Past

    /// What was seen in one attempt.
    struct Found {
        let happening: String
        var events = 0
        var entered: [StateName] = []
        var findings: [Trial.Finding] = []

        init(stuck state: StateName?) {
            happening = ""
            findings = [Trial.Finding(rule: .stuck, state: state ?? "", detail: "nothing is under way")]
        }

        init(_ trial: Trial, _ happening: Happening) {
            self.happening = happening.name
            (events, entered, findings) = (1, trial.entered, trial.found)
        }
    }

    init(_ explorer: Explorer, _ alike: Likeness, _ world: World) {
        self.alike = alike
        self.world = world
        marked = explorer.withMarker
        marks = explorer.marks
    }

    mutating func expansion(of present: Int, _ found: inout [Found]) -> Expansion {
        let call = presents.calls[present]
        let happenings = world.happenings(in: call)
        if call.phase == .up, !happenings.contains(where: { $0.effort == .none }) { found.append(Found(stuck: call.stateName)) }
        guard marked.remembering == .apart else { return Expansion(others: happenings.indices.map { ($0, .always, []) }) }
        var expansion = Expansion()
        var seen: Set<Expansion.Step> = []
        for (index, happening) in happenings.enumerated() {
            let results = Attempts(happening, in: marks.call(call), marked, alike).results
            guard !results.contains(where: { $0.trial.entered.contains(Explorer.marker) }) else {
                expansion.others.append((index, .always, []))
                continue
            }
            found += results.map { Found($0.trial, happening) }
            let steps = results.map { step($0, index) }
            if results.contains(where: isTouched) {
                expansion.others.append((index, .ifSecret, steps))
            } else {
                expansion.add(steps, &seen)
            }
        }
        return expansion
    }

    /// A mark is gone though nothing led back to it.
    private func isTouched(_ result: Attempts.Result) -> Bool {
        let call = result.trial.call
        return !call.isOver && call.history.marks < marks.snapshots.count
    }

    private mutating func step(_ result: Attempts.Result, _ happening: Int) -> Expansion.Step {
        Expansion.Step(
            target: presents.number(of: result.likened.present), effort: result.effort, past: pasts.succession(to: result.likened),
            happening: happening, atLimit: result.atLimit)
    }
}
