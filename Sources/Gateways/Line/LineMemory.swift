import CallCore
import Dialplans

/// A session as it is written down.
public struct LineMemory: Hashable, Sendable, Codable {
    let session: String
    let gateway: String
    let abilities: [String]
    let beat: Int
    let entrance: LineEntrance
    let received: Int
    let acknowledged: Int
    /// The lines that the gateway has not acknowledged.
    let kept: [String]
    let calls: [String: LineCall]
}

extension LineSession {
    /// The session as it is now.
    var memory: LineMemory {
        LineMemory(
            session: id.text, gateway: gateway?.text ?? "", abilities: abilities.map(\.rawValue).sorted(), beat: link?.beat ?? 0,
            entrance: settings.entrance, received: inbox.received, acknowledged: outbox.acknowledged,
            kept: outbox.kept.map { String(decoding: LineCodec.encode($0).dropLast(), as: UTF8.self) },
            calls: Dictionary(uniqueKeysWithValues: calls.map { ($0.key.text, $0.value) }))
    }

    /// A session that was written down, without its connection. `nil`: it is not written as a session is.
    init?(_ memory: LineMemory, engine: String, settings: LineSettings, now: Milliseconds) {
        guard let id = LineSessionID(memory.session), let gateway = GatewayName(memory.gateway), memory.acknowledged >= 0 else {
            return nil
        }
        let kept = memory.kept.compactMap { try? LineCodec.decodeEngine(Array($0.utf8)) }
        let hello = GatewayHello(gateway: gateway, can: Set(memory.abilities.compactMap(LineAbility.init)))
        guard kept.count == memory.kept.count, hello.can.contains(.resume) else { return nil }
        var settings = settings
        (settings.trusted, settings.entrance) = (memory.entrance.trusted, memory.entrance)
        self.init(id: id, engine: engine, settings: settings, now: now)
        phase = .down(since: now, LineLink(hello, beat: memory.beat, now: now))
        outbox = LineOutbox(acknowledged: memory.acknowledged, kept: kept)
        inbox = LineInbox(received: memory.received)
        for (name, call) in memory.calls { if let name = GatewayCallID(name) { store(call, for: name) } }
    }

    /// Takes in what was noted after it was written down.
    mutating func recall(_ entry: LineEntry, at now: Milliseconds) {
        switch entry {
        case .opened: break
        case .taken(let call, let id): name(call, id)
        case .report(let call, .ring): store(LineCall(at: now), for: call)
        case .report(let call, let report):
            guard var state = calls[call] else { return }
            _ = state.take(report)
            if case .gone = report { store(nil, for: call) } else { store(state, for: call) }
        case .orders(let call, let orders): _ = perform(orders, for: call, at: now)
        case .said(let message): outbox.add(message)
        case .forgot(let call): store(nil, for: call)
        }
    }

    /// The counts when the last entry was noted. `false`: what was noted does not make up this count.
    mutating func settle(_ counts: LineCounts) -> Bool {
        inbox = LineInbox(received: counts.received)
        outbox.assumeWritten()
        outbox.replaceByes()
        return outbox.said == counts.said
    }

    /// Time stood still: decisions and last words are waited for anew.
    mutating func waitAnew(from now: Milliseconds) {
        for (name, var call) in calls {
            call.wait(from: now)
            store(call, for: name)
        }
    }
}
