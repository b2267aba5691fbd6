import Switchboard

/// How a service is, for a person.
struct StatusText {
    let status: StatusDocument

    var lines: [String] {
        let head = [
            "schoolbell \(status.engine), since \(status.since)",
            "dialplans  \(status.dialplans.joined(separator: ", "))",
        ]
        let places = [
            "gateways   \(status.gatewaySocket)\(gateways)",
            "figures    \(status.web.map { "http://\($0)/metrics, http://\($0)/health" } ?? "not told: web is off")",
            "entries    \(status.entries.map { "http://\($0)/v1/entries" } ?? "not taken: entries is off")",
            "calls      \(status.calls) up of at most \(status.ceiling), \(status.taken) taken since the start",
        ]
        let more = [
            status.sounds.map { "sounds     \($0)" }, status.announce.map { "announce   http://\($0)/v1/calls" },
        ].compactMap { $0 }
        let prompts = status.prompts
        let made = "prompts    made beforehand in \(prompts.languages) of \(prompts.of) languages, \(prompts.clips) clips"
        return head + status.serving.lines + [made] + places + more + switches + counts + live
    }

    private var gateways: String {
        guard !status.gateways.isEmpty else { return "" }
        return ": " + status.gateways.map { "\($0.name) for \(Self.time($0.seconds))" }.joined(separator: ", ")
    }

    private var switches: [String] {
        status.switches.map { door in
            "switches   \(door.speaks) \(door.address): \(door.connections) connected, \(door.calls) calls since the start"
        }
    }

    /// What happened, where it did.
    private var counts: [String] {
        let guarded = status.counts.guarded > 0 ? ["what told of a child not admitted": status.counts.guarded] : [:]
        return [
            ("ended", status.counts.ended), ("rejected", status.counts.rejected), ("refused", guarded), ("locks", status.counts.locks),
            ("errors", status.counts.lineErrors),
        ].filter { !$0.1.isEmpty }.map { name, counts in
            let words = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return name + String(repeating: " ", count: 11 - name.count) + words.joined(separator: ", ")
        }
    }

    private var live: [String] {
        guard !status.live.isEmpty else { return [] }
        var table = TextTable([
            ("call", .left), ("from", .left), ("to", .left), ("for", .right), ("dialplan", .left), ("state", .left), ("language", .left),
            ("children", .right),
        ])
        for call in status.live {
            table.add([
                call.call, call.from ?? (call.withheld ? "withheld" : "unknown"), call.to, Self.time(call.seconds), call.dialplan,
                call.state ?? "rings", call.language, "\(call.children)",
            ])
        }
        let rest = status.calls - status.live.count
        return table.lines + (rest > 0 ? ["… and \(rest) more"] : [])
    }

    /// `4:07`, `1:02:33`.
    private static func time(_ seconds: Int) -> String {
        let parts = seconds < 3_600 ? [seconds / 60, seconds % 60] : [seconds / 3_600, seconds / 60 % 60, seconds % 60]
        return parts.enumerated().map { $0 > 0 && $1 < 10 ? "0\($1)" : "\($1)" }.joined(separator: ":")
    }
}
