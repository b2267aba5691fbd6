@testable import Gateways

extension EventSocketFields {
    /// As FreeSWITCH writes these values.
    init(_ values: [String: String]) { self.init(Array(WireCases.Block(headers: values.map { ($0, $1) }).text.utf8)) }
}
