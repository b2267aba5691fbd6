import CallCore
import Gateways

/// Over a broken connection.
extension GatewayTalk {
    /// Breaks the connection, and takes the gateway's next one.
    /// - Parameters:
    ///   - received: how many of its lines the kit says it has; `nil`: all.
    ///   - resumes: the session goes on.
    /// - Returns: the gateway's hello.
    @discardableResult
    func comeBack(received: Int? = nil, resumes: Bool = true) throws -> GatewayHello {
        link.close()
        let (new, first) = try host.link(resuming: session)
        link = new
        let hello = try watch.greeting(first)
        if !resumes { watch.beginAnew() }
        let name = resumes ? session : LineSessionID.random().text
        let rest = resumes ? "received=\(received ?? heard.count) keep=30 resumed=1" : "received=0 keep=30"
        say("hello line=1 engine=line-kit/1 beat=\(beat) session=\(name) \(rest)")
        return hello
    }

    /// These lines come again, in this row and before any other that counts.
    func rehear(_ lines: [[UInt8]]) throws {
        let patience = patience
        for line in lines {
            var again: [UInt8]?
            while again == nil {
                guard case .line(let next)? = link.next(within: patience.rest) else {
                    throw KitBreach("what was missing was not sent again")
                }
                if KitHeard.isCounted(next) { again = next }
            }
            guard again == line else {
                throw KitBreach("\(KitHeard.line(again ?? []).text) was sent again, not \(KitHeard.line(line).text)")
            }
        }
    }

    /// All that was said is acknowledged.
    func expectAck() throws {
        let number = try expect("`ack n=\(said)`") { message in
            if case .link(.ack(let number)) = message, number >= said { number } else { nil }
        }
        guard number == said else { throw KitBreach("`ack n=\(number)` after \(said) lines that count") }
    }

    /// The gateway does not go on with the session.
    func expectLeave() throws {
        say("ping")
        let patience = patience
        while let message = try hear("`bye`", within: patience) {
            switch message {
            case .link(.bye): return
            case .call, .link(.pong): throw KitBreach("the gateway goes on with \(Self.text(message))")
            case .hello, .link(.ping), .link(.ack), .link(.error): continue
            }
        }
        throw KitBreach("the gateway closed the connection, not `bye`")
    }

    /// Waits until so many lines have come that count.
    func expectLines(_ count: Int) throws {
        while heard.count < count {
            _ = try expect("line \(count) of the session") { message -> Bool? in if case .call = message { true } else { nil } }
        }
    }
}
