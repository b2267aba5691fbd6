/// What changes for the whole dialplan.
struct HeadDifference {
    let sentences: [String]

    init(_ old: Dialplan, _ new: Dialplan) {
        var sentences: [String] = []
        func compare(_ what: String, _ before: String, _ after: String) {
            if before != after { sentences.append("\(what) now \(after); before: \(before).") }
        }
        compare("The name is", old.id.name, new.id.name)
        compare("It answers", Self.text(old.numbers), Self.text(new.numbers))
        compare("The languages are", Self.list(old.languages.map(\.rawValue)), Self.list(new.languages.map(\.rawValue)))
        compare("A call begins in", "*\(old.start)*", "*\(new.start)*")
        for key in Digit.allCases where old.keys[key] != new.keys[key] {
            compare("In every state, key \(key) means", old.keys[key]?.rawValue ?? "nothing", new.keys[key]?.rawValue ?? "nothing")
        }
        compare("The main key leads to", Self.text(old.mainTarget), Self.text(new.mainTarget))
        compare("The operator's key leads to", Self.text(old.operatorTarget), Self.text(new.operatorTarget))
        compare("A call lasts at most", "\(old.limits.minutes) minutes", "\(new.limits.minutes) minutes")
        compare("A call goes through at most", "\(old.limits.steps) states", "\(new.limits.steps) states")
        compare("A call may have", "\(old.limits.silences) silences", "\(new.limits.silences) silences")
        compare("A call may have", "\(old.limits.mistakes) mistakes", "\(new.limits.mistakes) mistakes")
        compare("A limit leads to", Self.text(old.limits.then), Self.text(new.limits.then))
        compare("A service that fails leads to", Self.text(old.failed), Self.text(new.failed))
        compare("While a service is slow, what is said is", old.filler?.rawValue ?? "nothing", new.filler?.rawValue ?? "nothing")
        for calendar in Set(old.calendars.keys).union(new.calendars.keys).sorted() where old.calendars[calendar] != new.calendars[calendar]
        {
            sentences.append("The hours of *\(calendar)* are others.")
        }
        self.sentences = sentences
    }

    private static func text(_ state: StateName?) -> String { state.map { "*\($0)*" } ?? "nowhere" }
    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    private static func text(_ numbers: CalledNumbers) -> String {
        switch numbers {
        case .any: "any number"
        case .these(let numbers): list(numbers.sorted())
        }
    }
}
