import Dialplans

/// Names children by what names them, so that who they are makes no difference.
struct ChildNames {
    private let admitted: Set<ChildID>
    private let letter: String
    /// How many have names that begin with another letter.
    private let others: Int
    private(set) var names: [ChildID: ChildID]
    /// Those under their new names to whom the call is admitted.
    private(set) var known: Set<ChildID> = []

    /// - Parameter names: of children that have a name already.
    init(admitted: Set<ChildID>, letter: String = Self.present, names: [ChildID: ChildID] = [:]) {
        self.admitted = admitted
        self.letter = letter
        self.names = names
        others = names.count
    }

    /// Of the children whom a call knows now, and of those whom it would know again after `back`.
    static let (present, past) = ("c", "p")

    /// Names the children of whom variables tell.
    mutating func name(_ variables: Variables) {
        for (name, _) in variables.values.sorted(by: { $0.key < $1.key }) {
            if let child = variables.child(name) { self.name(child) }
        }
        for (_, value) in variables.values.sorted(by: { $0.key < $1.key }) {
            if let child = value.about { name(child) }
        }
    }

    private mutating func name(_ child: ChildID) {
        guard names[child] == nil else { return }
        let new = ChildID("\(letter)\(names.count - others)")
        names[child] = new
        if admitted.contains(child) { known.insert(new) }
    }

    mutating func renamed(_ variables: Variables, _ shapes: [VariableName: [Item]], reading read: VariableName?) -> Variables {
        var values: [VariableName: Value] = [:]
        for (name, value) in variables.values {
            let about = value.about.flatMap { names[$0] }
            switch value.content {
            case .child(let child, _, _): values[name] = Sample.child(names[child] ?? child, about: about)
            case .list(let items): values[name] = Value(.list(name == read ? renamed(items) : full(shapes[name] ?? items)), about: about)
            case .code, .number, .text, .name, .date, .time, .weekday, .mark, .average, .place, .money, .percent, .choice, .language:
                values[name] = Sample.value(value.kind, about: about)
            }
        }
        return Variables(values: values, secrets: variables.secrets)
    }

    /// A list that is not being read holds an item of each kind.
    private mutating func full(_ items: [Item]) -> [Item] {
        let kinds = kinds(of: items)
        return renamed(Sample.row(kinds, max(2, kinds.count)))
    }

    /// The children of a list are all admitted, or none is known to be.
    private mutating func renamed(_ items: [Item]) -> [Item] {
        let children = items.compactMap(\.child)
        let areAdmitted = !children.isEmpty && children.allSatisfy(admitted.contains)
        let renamed = items.enumerated().map { place, item -> Item in
            var item = item
            item.about = item.about.flatMap { names[$0] }
            item.values = item.values.mapValues { Value($0.content, about: $0.about.flatMap { names[$0] }) }
            if item.child != nil {
                item.values["item"] = Sample.child(ChildID("\(areAdmitted ? "a" : "u")\(place)"), about: item.values["item"]?.about)
            }
            return item
        }
        if areAdmitted { known.formUnion(renamed.compactMap(\.child)) }
        return renamed
    }

    private func kinds(of items: [Item]) -> [Item] {
        var seen: Set<ItemKind> = []
        return items.filter { seen.insert($0.kind).inserted }
    }
}
