/// The state that asks a service.
extension StateReader {
    mutating func perform() -> StateKind? {
        map.allow(["do", "with", "on"])
        guard let element = map.required("do"), let name: ServiceName = scalars.name(element, "a service") else { return nil }
        guard let service = context.services.services[name] else {
            let hint = log.hint(for: name.rawValue, among: context.services.services.keys.map(\.rawValue))
            log.add(.unknownService, at: element.place, "there is no service \(name)", hint: hint)
            return nil
        }
        let inputs = inputs(of: service)
        let ways = ways(service.outcomes.keys.filter { $0 != .failed }.sorted() + [.failed])
        return .perform(DoState(service: name, inputs: inputs, outcomes: ways))
    }

    private mutating func inputs(of service: ServiceDeclaration) -> [VariableName: InputBinding] {
        var bindings: [VariableName: InputBinding] = [:]
        let with = map["with"].map { MapReader($0, "with of \(map.what)", log: log) }
        for entry in with?.entries ?? [] {
            let input = VariableName(entry.key)
            guard let declaration = service.inputs[input] else {
                let hint = log.hint(for: entry.key, among: service.inputs.keys.map(\.rawValue))
                log.add(.unknownInput, at: entry.place, "service \(service.name) has no input \(input)", hint: hint)
                continue
            }
            bindings[input] = binding(of: input, declaration, entry.value)
        }
        for (input, declaration) in service.inputs.sorted(by: { $0.key < $1.key })
        where declaration.required && with?.has(input.rawValue) != true {
            log.add(
                .missingInput, at: with?.place ?? map.place, "service \(service.name) needs the input \(input) (\(declaration.kind))",
                hint: "add it to with: {\(input): VARIABLE}")
        }
        return bindings
    }

    /// A bare word names a variable; in quotes it is a constant.
    private mutating func binding(of input: VariableName, _ declaration: InputDeclaration, _ element: Element) -> InputBinding? {
        guard case .text(let text, quoted: true) = element.content else {
            guard let variable: VariableName = scalars.name(element, "a variable") else { return nil }
            draft.inputs.append(InputUse(input: input, kind: declaration.kind, variable: variable, place: element.place))
            return .variable(variable)
        }
        if let content = constant(text, declaration) { return .constant(Value(content)) }
        log.add(
            .badConstant, at: element.place, "\"\(text)\" is no constant for the input \(input) (\(declaration.kind))",
            hint: constantHint(text, declaration))
        return nil
    }

    private func constant(_ text: String, _ declaration: InputDeclaration) -> Value.Content? {
        switch declaration.kind {
        case .choice: declaration.choices.isEmpty || declaration.choices.contains(text) ? .choice(text) : nil
        case .number: ScalarReader.digits(text, most: 9).map(Value.Content.number)
        case .text: .text(text, language: nil)
        case .code: ScalarReader.digits(text, most: 18).map { _ in .code(text) }
        case .language: context.languages.contains(LanguageCode(text)) ? .language(LanguageCode(text)) : nil
        case .weekday: ScalarReader.weekdays.firstIndex(of: text).map { .weekday($0 + 1) }
        case .time: scalars.time(text).flatMap { $0.hour < 24 ? .time($0) : nil }
        case .date: scalars.date(text).map(Value.Content.date)
        case .name, .mark, .average, .place, .money, .percent, .child, .list: nil
        }
    }

    private func constantHint(_ text: String, _ declaration: InputDeclaration) -> String {
        switch declaration.kind {
        case .choice: log.hint(for: text, among: declaration.choices)
        case .number, .code: "digits only"
        case .language: log.hint(for: text, among: context.languages.map(\.rawValue))
        case .weekday: log.hint(for: text, among: ScalarReader.weekdays)
        case .time: "write \"08:30\""
        case .date: "write \"2026-12-25\""
        case .text: ""
        case .name, .mark, .average, .place, .money, .percent, .child, .list: "only a variable can give it: leave out the quotes"
        }
    }
}
