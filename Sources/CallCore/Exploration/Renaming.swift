import Dialplans

/// What became of the names of children in an event: who is known no more keeps a name in the past only.
struct Renaming: Hashable {
    private var names: [ChildID: ChildID] = [:]
    private var admitted: Set<ChildID> = []

    init() {}

    init(_ names: ChildNames, admitted: Set<ChildID>) {
        self.names = names.names
        self.admitted = admitted
    }

    /// Without children who can be in no past from before: they came with the event.
    var ofEarlier: Renaming {
        var earlier = self
        earlier.names = names.filter { $0.key.isOfPresent }
        earlier.admitted = admitted.filter { $0.isOfPresent && names[$0] == nil }
        return earlier
    }

    /// What was remembered before the event, and still is.
    func past(of earlier: Past) -> Past { past(earlier.snapshots, admitted: earlier.admitted) }

    /// A past with these snapshots, whose children have the names from before the event.
    func past(_ snapshots: [Snapshot], admitted earlier: Set<ChildID> = [], _ shapes: [VariableName: [Item]] = [:]) -> Past {
        guard !snapshots.isEmpty else { return Past() }
        var names = ChildNames(admitted: admitted.union(earlier), letter: ChildNames.past, names: names)
        for snapshot in snapshots { names.name(snapshot.variables) }
        let renamed = snapshots.map { snapshot in
            Snapshot(
                state: snapshot.state, step: snapshot.step, variables: names.renamed(snapshot.variables, shapes, reading: nil),
                main: snapshot.main)
        }
        return Past(snapshots: renamed, admitted: names.known)
    }
}

extension ChildID {
    fileprivate var isOfPresent: Bool { rawValue.hasPrefix(ChildNames.present) }
}
