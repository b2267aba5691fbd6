import Gateways
import NIOCore
import Web
import Yams

extension Configuration {
    /// Two parts of the service cannot listen in one place.
    ///
    /// - Throws: `Fault`, at the second of them.
    static func checkPorts(_ settings: Node.Mapping, _ file: String) throws {
        var taken: [(address: LineAddress, setting: String)] = []
        for (setting, node) in places(settings) {
            let text = node.scalar?.string ?? ""
            guard let address = LineAddress(LocalAddress(text)?.description ?? text), address.port != 0 else { continue }
            if let other = taken.first(where: { $0.address.excludes(address) }) {
                let message = "\(address): the setting \(other.setting) takes this port already, at \(other.address)"
                throw Fault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
            }
            taken.append((address, setting))
        }
    }

    /// What is listened on, in the row of the file.
    private static func places(_ settings: Node.Mapping) -> [(setting: String, address: Node)] {
        settings.flatMap { key, value -> [(String, Node)] in
            switch key.string {
            case "web"?, "entries"?, "announce"?: [(key.string ?? "", value)]
            case "clips"?: [value.mapping?["address"]].compactMap { $0 }.map { ("clips", $0) }
            case "listen"?, "switches"?: (value.sequence ?? []).compactMap { $0.mapping?["address"] }.map { (key.string ?? "", $0) }
            default: []
            }
        }
    }
}

extension LineAddress {
    /// Nothing can listen on both: they are the same, or one is every address of this machine. `::` takes those of IPv4 too.
    fileprivate func excludes(_ other: LineAddress) -> Bool {
        let (own, others) = (socketAddress.ipAddress ?? "", other.socketAddress.ipAddress ?? "")
        guard port == other.port else { return false }
        if own == others || own == "::" || others == "::" { return true }
        return (own == "0.0.0.0" && !others.contains(":")) || (others == "0.0.0.0" && !own.contains(":"))
    }
}
