import Gateways

/// What the checks of an engine share.
struct EngineScene: Sendable {
    let kit: EngineKit
    let dialer: KitDialer

    init(_ kit: EngineKit) {
        self.kit = kit
        dialer = KitDialer(kit.place, patience: kit.patience)
    }

    /// The beginning of a hello that the engine takes.
    var greeting: String { "hello line=1 gateway=line-kit/1" + tokenArgument }

    var tokenArgument: String { kit.token.map { " token=\($0)" } ?? "" }

    /// Somebody is there who answers a hello, in whatever way: else each check would wait in vain.
    func meet() throws {
        let (link, patience) = (try dialer.link(), KitPatience(Double(kit.patienceForFirst)))
        defer { link.close() }
        link.say("\(greeting) can=file beat=0")
        while let heard = link.next(within: patience.rest) {
            guard case .line(let line) = heard else {
                throw KitUnreachable(description: "\(kit.place): the connection was closed without an answer to `hello`")
            }
            switch try? LineCodec.decodeEngine(line) {
            case .link(.error(let error)) where error.code == .denied:
                throw KitUnreachable(description: "\(kit.place): the token is denied: see --token-file")
            case nil, .hello, .link(.error), .link(.bye): return link.say("bye")
            case .call, .link(.ping), .link(.pong), .link(.ack): continue
            }
        }
        throw KitUnreachable(description: "\(kit.place): no answer to `hello` in \(patience)")
    }

    /// A connection on which nothing has been said.
    func connect() throws -> EngineTalk { EngineTalk(try dialer.link()) }

    /// A connection on which both have said hello.
    func greet(_ rest: String = "can=file beat=0") throws -> EngineTalk {
        var talk = try connect()
        talk.say("\(greeting) \(rest)")
        talk.hello = try talk.expect("`hello`") { if case .hello(let hello) = $0 { hello } else { nil } }
        return talk
    }

    /// A connection of a gateway that can't `file`; `nil`: it was refused as it should be.
    func greetWithoutFiles() throws -> EngineTalk? {
        let talk = try connect()
        talk.say("\(greeting) can=url beat=0")
        let code = try talk.expect("`hello` or `error code=unsupported`") { message -> LineError.Code?? in
            switch message {
            case .hello: .some(nil)
            case .link(.error(let error)): .some(error.code)
            case .call, .link: nil
            }
        }
        guard let code else { return talk }
        guard code == .unsupported else { throw KitBreach("a gateway that can't file is refused with code=\(code.rawValue)") }
        try talk.expectBye(nil)
        return nil
    }

    /// A call that the engine has answered.
    func call(_ name: String = "a", _ rest: String = "can=file beat=0") throws -> EngineTalk {
        let talk = try greet(rest)
        try ring(name, on: talk)
        return talk
    }

    func ring(_ name: String = "a", on talk: EngineTalk) throws {
        talk.say(ringing(name))
        let answer = try talk.decision(of: name)
        guard case .answer = answer else {
            throw KitSkip(reason: "the engine does not answer \(kit.number): name a number that it does")
        }
    }

    func ringing(_ name: String) -> String {
        "ring call=\(name) to=\(kit.number)" + (kit.caller.map { " from=\($0)" } ?? "")
    }
}
