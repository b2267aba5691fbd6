extension GatewayHello {
    init(_ arguments: LineArguments) throws(LineError) {
        versions = try arguments.value("line") { list in
            let numbers = list.split(separator: ",", omittingEmptySubsequences: false).map { LineArguments.number(String($0)) }
            return numbers.contains(nil) ? nil : numbers.compactMap { $0 }
        }
        gateway = try arguments.value("gateway", GatewayName.init)
        token = arguments.optionalText("token")
        can = try arguments.optional("can", Self.abilities) ?? [.file]
        beat = try arguments.optionalNumber("beat", in: 0...3_600)
        session = arguments.optionalText("session")
        received = try arguments.optionalNumber("received")
    }

    var line: [UInt8] {
        var writer = LineWriter("hello")
        writer.add("line", versions.map(String.init).joined(separator: ","))
        writer.add("gateway", gateway.text)
        writer.add("token", token)
        writer.add("can", LineAbility.allCases.filter(can.contains).map(\.rawValue).joined(separator: ","))
        writer.add("beat", beat)
        writer.add("session", session)
        writer.add("received", received)
        return writer.line
    }

    /// Abilities that are not known are passed over; without `file` or `url` nothing can sound.
    private static func abilities(_ list: String) -> Set<LineAbility>? {
        let known = Set(list.split(separator: ",").compactMap { LineAbility(rawValue: String($0)) })
        return known.isDisjoint(with: [.file, .url]) ? nil : known
    }
}

extension EngineHello {
    init(_ arguments: LineArguments) throws(LineError) {
        version = try arguments.number("line")
        engine = try arguments.text("engine")
        beat = try arguments.number("beat")
        session = try arguments.value("session") { LineSessionID($0) }
        received = try arguments.number("received")
        keep = try arguments.number("keep")
        resumed = try arguments.optionalFlag("resumed") ?? false
    }

    var line: [UInt8] {
        var writer = LineWriter("hello")
        writer.add("line", version)
        writer.add("engine", engine)
        writer.add("beat", beat)
        writer.add("session", session.text)
        writer.add("received", received)
        writer.add("keep", keep)
        if resumed { writer.add("resumed", 1) }
        return writer.line
    }
}
