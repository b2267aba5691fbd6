/// What is watched in all that a gateway says.
enum GatewayRule: String, CaseIterable, Sendable {
    case helloFirst = "hello-first"
    case helloAlone = "hello-alone"
    case lineSpelt = "line-spelt"
    case lineKnown = "line-known"
    case ringOnce = "ring-once"
    case reportKnown = "report-known"
    case keyAfterAnswer = "key-after-answer"
    case keyPlay = "key-play"
    case keyBridged = "key-bridged"
    case playedOnce = "played-once"
    case playedInOrder = "played-in-order"
    case playedLength = "played-length"
    case orderEnds = "order-ends"
    case goneLast = "gone-last"

    var rule: String {
        switch self {
        case .helloFirst: "the first line is a `hello` of version 1"
        case .helloAlone: "until the engine's `hello` the gateway says nothing more"
        case .lineSpelt: "a sender writes every byte that is not harmless as `%XX`, and no line of more than 8,192 bytes"
        case .lineKnown: "only what a gateway may say is said, with arguments of their kinds"
        case .ringOnce: "a call's name is used once in a session"
        case .reportKnown: "only calls that rang are reported of"
        case .keyAfterAnswer: "keys are reported from the answer on"
        case .keyPlay: "the `play` of a key is the one that sounded: the first that is open"
        case .keyBridged: "keys are not reported while a transfer is answered"
        case .playedOnce: "every play gets exactly one `played`"
        case .playedInOrder: "plays end in their row"
        case .playedLength: "`ms` is no more than the clip's length"
        case .orderEnds: "only a recording or a transfer that is open ends, once, and `returned` comes only after `answered`"
        case .goneLast: "`gone` is the last word of a call"
        }
    }

    /// A step at which something of it is seen.
    var seenAt: String {
        switch self {
        case .keyBridged, .orderEnds: "transfer-ends"
        case .helloFirst, .helloAlone, .lineSpelt, .lineKnown, .ringOnce, .reportKnown, .keyAfterAnswer, .keyPlay, .playedOnce,
            .playedInOrder, .playedLength, .goneLast:
            "ring"
        }
    }

    func report(_ findings: GatewayWatch.Findings, to report: inout KitReport) {
        if let breach = findings.breaches[self] {
            report.add(rawValue, rule, .breached, breach)
        } else if findings.seen.contains(self) {
            report.add(rawValue, rule, .passed, nil)
        } else {
            report.add(rawValue, rule, .skipped, "nothing of the kind was said")
        }
    }
}
