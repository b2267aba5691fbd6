/// One call that walks through an extension, on an Asterisk whose modules and far side the test plays.
final class AsteriskCall {
    /// What the call came across: `AGI`, `Answer`, `Playback` … with their arguments, values in their places.
    private(set) var deeds: [String] = []
    private(set) var variables: [String: String] = [:]
    /// The lines of the file that were walked on.
    private(set) var lines: Set<Int> = []
    private let dialplan: AsteriskDialplan

    /// What a function says; `nil`: no module that is loaded has it. `Set` may call it with a value.
    var function: (_ name: String, _ argument: String) throws -> String? = { _, _ in nil }
    /// Does an application; variables that it sets go through `set`.
    var application: (_ name: String, _ argument: String) throws -> Outcome = { _, _ in .goesOn }

    enum Outcome {
        case goesOn
        /// The caller is gone, or was hung up.
        case over
    }

    enum Wrong: Error, Hashable {
        case noExtension(String)
        case noLabel(String)
        case noApplication(String)
        case endless
    }

    init(_ dialplan: AsteriskDialplan) { self.dialplan = dialplan }

    func set(_ name: String, _ value: String) { variables[name] = value }

    func run(_ name: String) throws {
        var (steps, next) = (try steps(of: name), 0)
        for _ in 0..<200 {
            guard next < steps.count else { return }
            let step = steps[next]
            lines.insert(step.line)
            next += 1
            let argument = try words.meant(by: step.argument)
            switch try perform(step.application, argument) {
            case .goesOn: continue
            case .over: return
            case .jump(let place):
                let parts = place.split(separator: ",").map(String.init)
                if parts.count == 2 { steps = try self.steps(of: parts[0]) }
                let label = parts.last ?? ""
                guard let found = label == "1" ? 0 : steps.firstIndex(where: { $0.label == label }) else { throw Wrong.noLabel(place) }
                next = found
            }
        }
        throw Wrong.endless
    }

    private enum Way {
        case goesOn, over
        case jump(String)
    }

    private var words: AsteriskWords {
        AsteriskWords { [variables] in
            variables[$0]
        } function: { [self] in
            try function($0, $1)
        }
    }

    private func steps(of name: String) throws -> [AsteriskDialplan.Step] {
        guard let steps = dialplan.extensions[name] else { throw Wrong.noExtension(name) }
        return steps
    }

    private func perform(_ name: String, _ argument: String) throws -> Way {
        switch name {
        case "NoOp": return .goesOn
        case "Goto": return .jump(argument)
        case "GotoIf":
            let place = AsteriskWords.chosen(argument)
            return place.isEmpty ? .goesOn : .jump(place)
        case "ExecIf":
            let chosen = AsteriskWords.chosen(argument)
            guard let inner = chosen.wholeMatch(of: /(\w+)\((.*)\)/) else { return .goesOn }
            return try perform(String(inner.1), String(inner.2))
        case "Set": return try assign(argument)
        case "AGI", "Answer", "Playback", "TryExec", "Hangup":
            deeds.append("\(name)(\(argument))")
            if case .over = try application(name, argument) { return .over }
            return name == "Hangup" ? .over : .goesOn
        default: throw Wrong.noApplication(name)
        }
    }

    /// `NAME=value`, or `FUNCTION(argument)=value`.
    private func assign(_ argument: String) throws -> Way {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 else { throw Wrong.noApplication("Set(\(argument))") }
        if let call = parts[0].wholeMatch(of: /(\w+)\((\w+)\)/) {
            guard try function(String(call.1), "\(call.2)=\(parts[1])") != nil else { throw AsteriskWords.Wrong.noFunction(String(call.1)) }
        } else {
            variables[parts[0]] = parts[1]
        }
        return .goesOn
    }
}
