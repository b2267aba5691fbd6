import Foundation
import FoundationXML

/// What FreeSWITCH does with a call that an extension of its XML dialplan takes.
final class SwitchActions: NSObject, XMLParserDelegate {
    private(set) var actions: [(application: String, data: String)] = []
    private(set) var conditions: [(field: String, expression: String)] = []
    private(set) var unknown: [String] = []

    /// `nil`: it is not well-formed.
    init?(_ text: String) {
        super.init()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = self
        guard parser.parse() else { return nil }
    }

    func data(of application: String) -> [String] { actions.filter { $0.application == application }.map { $0.data } }

    /// Variables that are set, by their names.
    var variables: [String: String] {
        let pairs = data(of: "set").map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init) }
        return Dictionary(pairs.map { ($0[0], $0.count == 2 ? $0[1] : "") }) { first, _ in first }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?, attributes: [String: String]
    ) {
        switch name {
        case "include", "extension": break
        case "condition": conditions.append((attributes["field"] ?? "", attributes["expression"] ?? ""))
        case "action": actions.append((attributes["application"] ?? "", attributes["data"] ?? ""))
        default: unknown.append(name)
        }
    }
}
