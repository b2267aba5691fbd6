/// The states of a dialplan and all ways between them.
struct CallGraph {
    struct Edge: Hashable {
        var from: Int
        var to: Int
        var way: Way
    }

    /// Why a call goes from one state to another.
    enum Way: Hashable {
        /// Without an act of the caller: the state is done, or nothing or something wrong was pressed.
        case onward
        /// The caller pressed a key that names this way.
        case key
        /// An `ask` got its entry.
        case entered(VariableName, secret: Bool)
        /// A `choose` got its item: a lone one chooses itself, without an act.
        case picked(from: VariableName, as: VariableName)
        /// A `record` took a message.
        case recorded(VariableName)
        /// A service answered.
        case answered(DoState, OutcomeDeclaration)
        /// The dialplan-wide key `main`, which works once its target has been visited.
        case main
        /// A limit of the call was reached.
        case limit

        /// Only by an act of the caller.
        var isAct: Bool {
            switch self {
            case .key, .entered, .main: true
            case .onward, .picked, .recorded, .answered, .limit: false
            }
        }
    }

    let start: Int
    let main: Int?
    /// The ways out of each state.
    private(set) var out: [[Edge]]

    /// `nil`: there is no start.
    init?(_ draft: Draft, services: ServiceCatalogue) {
        guard let name = draft.start?.value, let start = draft.stateIndex[name] else { return nil }
        self.start = start
        main = draft.keys.values.contains(.main) ? draft.mainTarget.flatMap { draft.stateIndex[$0.value] } : nil
        out = []
        let ways = Ways(draft: draft, services: services)
        for (index, state) in draft.states.enumerated() {
            let edges = ways.out(of: state).compactMap { way in draft.stateIndex[way.to].map { Edge(from: index, to: $0, way: way.by) } }
            var seen: Set<Edge> = []
            out.append(edges.filter { seen.insert($0).inserted })
        }
    }

    var count: Int { out.count }

    /// The ways into each state.
    func turned() -> [[Edge]] {
        var into = [[Edge]](repeating: [], count: count)
        for edge in out.joined() { into[edge.to].append(edge) }
        return into
    }
}
