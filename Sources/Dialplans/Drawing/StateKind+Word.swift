extension StateKind {
    /// The first key of the state in its dialplan.
    public var word: String {
        switch self {
        case .say: "say"
        case .menu: "menu"
        case .ask: "ask"
        case .choose: "choose"
        case .read: "read"
        case .perform: "do"
        case .hours: "hours"
        case .language: "language"
        case .record: "record"
        case .transfer: "transfer"
        case .end: "end"
        }
    }
}
