import Dialplans

/// What went wrong on the way, each thing once.
struct Findings {
    /// Events that were given to the machine.
    var events = 0
    var entered: Set<StateName> = []
    private(set) var breaches: [Breach] = []
    private var known: Set<Breach> = []

    func isNew(_ finding: Trial.Finding) -> Bool { !known.contains(Self.breach(finding, [])) }

    mutating func report(_ finding: Trial.Finding, _ way: [String]) {
        guard known.insert(Self.breach(finding, [])).inserted else { return }
        breaches.append(Self.breach(finding, way))
    }

    private static func breach(_ finding: Trial.Finding, _ way: [String]) -> Breach {
        Breach(rule: finding.rule, state: finding.state, detail: finding.detail, way: way)
    }
}
