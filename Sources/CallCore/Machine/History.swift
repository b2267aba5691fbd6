import Dialplans

/// The states in which the caller acted, for the key `back`, oldest first.
struct History: Codable, Hashable, Sendable {
    private(set) var snapshots: [Snapshot] = []

    static let capacity = 8

    /// The caller acts in a visit; its first act counts.
    mutating func remember(_ visit: Visit, _ variables: Variables, _ main: MainTarget = .unvisited) {
        guard snapshots.last?.step != visit.step else { return }
        snapshots.append(Snapshot(state: visit.state, step: visit.step, variables: variables, main: main))
        if snapshots.count > Self.capacity { snapshots.removeFirst() }
    }

    /// The last state before this visit in which the caller acted. It is taken out.
    mutating func goBack(from visit: Visit) -> Snapshot? {
        if snapshots.last?.step == visit.step { snapshots.removeLast() }
        return snapshots.popLast()
    }

    /// Codes among these have been used: a moment that held one cannot be restored whole, so there is no way back to it.
    mutating func forgetSecrets(among names: some Sequence<VariableName>) {
        snapshots.removeAll { $0.variables.holdsSecret(among: names) }
    }
}

/// A state with the variables of the moment, and whether the key `main` worked then.
struct Snapshot: Codable, Hashable, Sendable {
    let state: StateName
    let step: Int
    let variables: Variables
    let main: MainTarget
}
