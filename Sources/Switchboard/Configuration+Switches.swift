public import Foundation
public import Gateways
import Yams

extension Configuration {
    /// An address where a telephone switch connects, once for each call.
    public struct Switch: Hashable, Sendable {
        public var speaks: SwitchKind
        public var address: LineAddress
        /// Who may connect; none: everybody on this machine.
        public var peers: [PeerNetwork] = []
        public var token: Listener.TokenPlace?
        /// May the callers' numbers that it gives be believed? `nil`: as `gateway-trusted` says.
        public var trusted: Bool?
        public var transfer: String?
        public var clips = ClipWay.file
        var place: Place
    }

    /// The addresses for switches with their tokens, as the server takes them.
    /// - Throws: `Fault`, at the value that names what can't be had.
    public func openSwitches(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> [SwitchListener] {
        try switches.map { item in
            do {
                return try SwitchListener(
                    address: item.address, speaks: item.speaks, peers: item.peers, token: try item.token?.read(environment),
                    trusted: item.trusted ?? gatewayTrusted, transfer: item.transfer, clips: item.clips)
            } catch {
                throw item.place.fault(error, certificate: nil, token: item.token)
            }
        }
    }
}

extension Configuration {
    /// AudioSocket says nothing of who calls.
    func checkAnnounce() throws {
        guard announce == nil, let item = switches.first(where: { $0.speaks == .audioSocket }) else { return }
        throw item.place.fault("speaks: audiosocket needs the setting announce, where its calls are announced")
    }
}

extension Configuration.Switch {
    /// Reads the list under `switches`.
    static func all(_ node: Node, _ file: String) throws -> [Self] {
        guard let list = node.sequence, list.count <= 16 else { throw fault("a list of at most 16 switches is wanted", node, file) }
        let switches = try list.map { try Self($0, file) }
        for (index, item) in switches.enumerated() where item.address.port != 0 {
            guard !switches[..<index].contains(where: { $0.address == item.address }) else {
                throw fault("\(item.address) stands twice", list[index], file)
            }
        }
        return switches
    }

    private init(_ node: Node, _ file: String) throws {
        var values: [String: Node] = [:]
        for (key, value) in node.mapping ?? [:] {
            guard let name = key.string, Self.names.contains(name) else {
                throw Self.fault("unknown setting “\(key.string ?? "")”: one of \(Self.names.joined(separator: ", "))", key, file)
            }
            guard value.scalar?.string.isEmpty == false else { throw Self.fault("a single value is wanted", value, file) }
            values[name] = value
        }
        func read<T>(_ name: String, _ what: String, _ parse: (String) -> T?) throws -> T? {
            guard let value = values[name], let text = value.scalar?.string else { return nil }
            guard let parsed = parse(text) else { throw Self.fault("“\(text)” is no \(what)", value, file) }
            return parsed
        }
        let kinds = SwitchKind.allCases.map(\.rawValue).joined(separator: ", ")
        guard let speaks = try read("speaks", "switch that is known: one of \(kinds)", SwitchKind.init) else {
            throw Self.fault("speaks is missing: one of \(kinds)", node, file)
        }
        guard let address = try read("address", "address: write it as 127.0.0.1:4573", LineAddress.init) else {
            throw Self.fault("address is missing", node, file)
        }
        self.init(speaks: speaks, address: address, place: Configuration.Place(node, file))
        peers = try read("peers", "list of addresses and networks: write it as 192.0.2.10 192.0.2.128/25", Self.peers) ?? []
        trusted = try read("trusted", "yes or no") { ["yes": true, "true": true, "no": false, "false": false][$0] }
        transfer = try read("transfer", "destination: write it as PJSIP/{number}@trunk") { Self.isDestination($0) ? $0 : nil }
        clips = try read("clips", "way to sounds: file or url", ClipWay.init) ?? .file
        token = values["token-file"]?.string.map { .file($0) } ?? values["token-variable"]?.string.map { .variable($0) }
        if values["token-file"] != nil, values["token-variable"] != nil {
            throw Self.fault("token-file and token-variable exclude each other", node, file)
        }
        if !address.isLoopback, peers.isEmpty || token == nil {
            throw Self.fault("\(SwitchListenerError.unprotected(address))", node, file)
        }
    }

    private static func peers(_ text: String) -> [PeerNetwork]? {
        let words = text.split(separator: " ")
        let networks = words.compactMap { PeerNetwork(String($0)) }
        return networks.count == words.count && !networks.isEmpty && networks.count <= 64 ? networks : nil
    }

    /// It is written into a command of the switch: nothing in it may end that, or begin an option.
    private static func isDestination(_ text: String) -> Bool {
        text.contains("{number}") && text.utf8.count <= 200
            && text.replacing("{number}", with: "").allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "/@._-:".contains($0)) }
    }

    private static let names = ["address", "clips", "peers", "speaks", "token-file", "token-variable", "transfer", "trusted"]

    private static func fault(_ message: String, _ node: Node, _ file: String) -> Configuration.Fault {
        Configuration.Fault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }
}
