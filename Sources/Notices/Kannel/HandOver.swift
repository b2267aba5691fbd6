/// What came of handing a part of a message to the gateway.
enum HandOver: Hashable, Sendable {
    case taken
    /// It will never take it.
    case refused(String)
    /// It has not taken it, and may later.
    case later(String)
    /// Nobody knows whether it has.
    case unknown(String)

    /// What Kannel's answer means: 202 and `0: …` or `3: …` is a message taken; 4xx is final, save where the fault is in the settings or in
    /// the rate; 503 is passing. Anything else may come from something between that knows no better.
    init(status: Int, body: String) {
        switch status {
        case 202 where body.hasPrefix("0:") || body.hasPrefix("3:"): self = .taken
        case 401, 403, 404, 408, 429, 503: self = .later("the gateway answered \(status)")
        case 400..<500: self = .refused("the gateway answered \(status)")
        default: self = .unknown("the gateway answered \(status), which says neither")
        }
    }
}
