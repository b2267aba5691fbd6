import CallCore
import Gateways

/// Watches all that a gateway says on a connection. What breaks a rule is noted, and not handed on.
final class GatewayWatch {
    private(set) var findings = Findings()
    private var calls: [GatewayCallID: Call] = [:]

    /// What was found: the first breach of each rule, and the rules of which something was seen.
    struct Findings {
        fileprivate(set) var breaches: [GatewayRule: String] = [:]
        fileprivate(set) var seen: Set<GatewayRule> = []

        mutating func add(_ other: Findings) {
            breaches.merge(other.breaches) { first, _ in first }
            seen.formUnion(other.seen)
        }
    }

    private struct Call {
        var state = State.ringing
        /// The plays that are open, with their lengths.
        var open: [(number: Int, milliseconds: Int)] = []
        /// The recordings and transfers that are open; of a transfer whether it was answered.
        var orders: [Order: Bool] = [:]

        enum State { case ringing, up, ending, gone }
    }

    enum Order: Hashable {
        case record(Int)
        case transfer(Int)
    }

    /// The gateway's first line.
    func greeting(_ line: [UInt8]) throws -> GatewayHello {
        if let message = read(line), case .hello(let hello) = message, check(.helloFirst, hello.versions.contains(1), line) { return hello }
        note(.helloFirst, line)
        throw KitSkip(reason: "the gateway did not say hello")
    }

    func spokeEarly(_ heard: KitHeard) {
        switch heard {
        case .line(let line): note(.helloAlone, line)
        case .closed: break
        }
    }

    func ordered(_ verb: String, of call: GatewayCallID) {
        switch verb {
        case "answer": calls[call]?.state = .up
        case "reject", "hangup": if calls[call]?.state != .gone { calls[call]?.state = .ending }
        default: break
        }
    }

    func ordered(play number: Int, milliseconds: Int, of call: GatewayCallID) {
        if calls[call]?.state == .up { calls[call]?.open.append((number, milliseconds)) }
    }

    func ordered(_ order: Order, of call: GatewayCallID) {
        if calls[call]?.state == .up { calls[call]?.orders[order] = false }
    }

    /// Another session: of the calls of the one before nothing more is said.
    func beginAnew() { calls = [:] }

    /// A line of the gateway; `nil`: it breaks a rule.
    func hear(_ line: [UInt8]) -> GatewayMessage? {
        findings.seen.insert(.helloAlone)
        guard let message = read(line) else { return nil }
        switch message {
        case .hello:
            note(.lineKnown, line)
            return nil
        case .link: return message
        case .call(let name, let report): return allows(report, of: name, line) ? message : nil
        }
    }

    private func read(_ line: [UInt8]) -> GatewayMessage? {
        guard check(.lineSpelt, KitSpelling.fault(in: line) == nil, line) else { return nil }
        guard let message = try? LineCodec.decodeGateway(line), check(.lineKnown, true, line) else {
            note(.lineKnown, line)
            return nil
        }
        return message
    }

    private func allows(_ report: LineReport, of name: GatewayCallID, _ line: [UInt8]) -> Bool {
        if case .ring = report {
            guard check(.ringOnce, calls[name] == nil, line) else { return false }
            calls[name] = Call()
            return true
        }
        guard check(.reportKnown, calls[name] != nil, line), var call = calls[name] else { return false }
        guard check(.goneLast, call.state != .gone, line) else { return false }
        defer { calls[name] = call }
        switch report {
        case .gone: call.state = .gone
        case .key(_, let play, _):
            guard check(.keyAfterAnswer, call.state != .ringing, line) else { return false }
            guard check(.keyBridged, !call.orders.values.contains(true), line) else { return false }
            if let play { return check(.keyPlay, call.open.first?.number == play, line) }
        case .played(let number, _, let length): return ends(number, length, &call, line)
        case .recorded(let number, _, _): return check(.orderEnds, call.orders.removeValue(forKey: .record(number)) != nil, line)
        case .transferred(let number, let end): return transfer(number, end, &call, line)
        case .ring: break
        }
        return true
    }

    private func transfer(_ number: Int, _ end: TransferEnd, _ call: inout Call, _ line: [UInt8]) -> Bool {
        let wasAnswered = call.orders.removeValue(forKey: .transfer(number))
        if end == .answered { call.orders[.transfer(number)] = true }
        return check(.orderEnds, wasAnswered == (end == .returned), line)
    }

    private func ends(_ number: Int, _ length: Int?, _ call: inout Call, _ line: [UInt8]) -> Bool {
        guard check(.playedOnce, call.open.contains { $0.number == number }, line) else { return false }
        _ = check(.playedInOrder, call.open.first?.number == number, line)
        let most = call.open.first { $0.number == number }?.milliseconds ?? 0
        call.open.removeAll { $0.number == number }
        _ = check(.playedLength, length ?? 0 <= most + 100, line)
        return true
    }

    private func check(_ rule: GatewayRule, _ holds: Bool, _ line: [UInt8]) -> Bool {
        findings.seen.insert(rule)
        if !holds { note(rule, line) }
        return holds
    }

    private func note(_ rule: GatewayRule, _ line: [UInt8]) {
        if findings.breaches[rule] == nil { findings.breaches[rule] = "“\(String(decoding: line.prefix(200), as: UTF8.self))”" }
    }
}
