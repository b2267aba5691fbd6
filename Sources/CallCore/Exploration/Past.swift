import Dialplans

/// What a call remembers of earlier visits for the key `back`, apart from all else that it is.
struct Past: Hashable {
    /// The last one is the first to which `back` leads.
    var snapshots: [Snapshot] = []
    /// Those of its own children, and of its lists, to whom the call is admitted. Of the others the present knows it.
    var admitted: Set<ChildID> = []

    /// A code that was keyed in secret stands in it, and may be forgotten.
    var holdsSecret: Bool { snapshots.contains { !$0.variables.secrets.isEmpty } }

    /// The call with this past.
    func call(_ present: Call) -> Call {
        var call = present
        call.history = History(snapshots: snapshots + present.history.snapshots)
        call.context.admitted.formUnion(admitted)
        return call
    }
}

extension History {
    /// How many marks that stand in place of a past are left.
    var marks: Int { snapshots.count { $0.state == Explorer.marker } }
}
