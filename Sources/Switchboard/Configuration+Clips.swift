import Foundation
public import Gateways
import NIOCore
import Yams

extension Configuration {
    /// Where sounds are served over HTTP, and how gateways find them there.
    public struct ClipPlace: Hashable, Sendable {
        public var address: LineAddress
        /// How gateways reach it, where that is not the address itself: through a proxy, or by a name.
        public var url: String?
        /// The files of the certificate with its chain and of its key, in PEM; none: no TLS.
        public var certificate: String?
        public var key: String?
        var place: Place
    }
}

extension Configuration {
    /// Whoever fetches sounds needs a place where they are served.
    func checkClips() throws {
        guard clips == nil else { return }
        let places = listeners.filter { $0.clips == .url }.map(\.place) + switches.filter { $0.clips == .url }.map(\.place)
        guard let place = places.first else { return }
        throw place.fault("clips: url needs the setting clips, which says where sounds are served")
    }
}

extension Configuration.ClipPlace {
    var host: String { address.socketAddress.ipAddress ?? "" }

    /// The address for gateways, once the port is known.
    func url(at port: Int) -> String {
        let host = host.contains(":") ? "[\(host)]" : host
        return url ?? "\(certificate == nil ? "http" : "https")://\(host):\(port)/"
    }

    /// What stands before the path of each link.
    var prefix: String {
        let path = url.flatMap { URL(string: $0)?.path } ?? ""
        return path.hasSuffix("/") ? path : path + "/"
    }

    /// - Throws: `Fault`.
    func openCertificate() throws -> LineCertificate? {
        do {
            return try certificate.map { try LineCertificate(certificate: $0, key: key ?? $0) }
        } catch {
            throw place.fault(error, certificate: certificate)
        }
    }

    /// Reads the map under `clips`.
    init(_ node: Node, _ file: String) throws {
        var values: [String: String] = [:]
        for (key, value) in node.mapping ?? [:] {
            guard let name = key.string, Self.names.contains(name) else {
                throw Self.fault("unknown setting “\(key.string ?? "")”: one of \(Self.names.joined(separator: ", "))", key, file)
            }
            guard let text = value.scalar?.string, !text.isEmpty else { throw Self.fault("a single value is wanted", value, file) }
            if name == "address", LineAddress(text) == nil {
                throw Self.fault("“\(text)” is no address: write it as 127.0.0.1:9420 or \"[2001:db8::1]:9420\"", value, file)
            }
            if name == "url", !Self.isURL(text) {
                throw Self.fault("“\(text)” is no address for gateways: write it as https://sounds.example.org/", value, file)
            }
            values[name] = text
        }
        guard let address = values["address"].flatMap(LineAddress.init) else { throw Self.fault("address is missing", node, file) }
        self.init(
            address: address, url: values["url"], certificate: values["certificate"], key: values["key"],
            place: Configuration.Place(node, file))
        if (certificate == nil) != (key == nil) { throw Self.fault("certificate and key belong together", node, file) }
        if !address.isLoopback, certificate == nil {
            throw Self.fault("\(address): only a loopback address goes without TLS; this one needs certificate and key", node, file)
        }
    }

    /// Sounds tell of children: in the clear they go only within this machine.
    private static func isURL(_ text: String) -> Bool {
        guard text.utf8.count <= 200, let url = URL(string: text), let host = url.host, url.query == nil, url.fragment == nil,
            text.utf8.allSatisfy(isHarmless)
        else { return false }
        return url.scheme == "https" || (url.scheme == "http" && ["127.0.0.1", "localhost", "::1", "[::1]"].contains(host))
    }

    /// It is written into commands of switches: nothing in it may end one.
    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "/"): true
        case UInt8(ascii: "["), UInt8(ascii: "]"): true
        default: false
        }
    }

    private static let names = ["address", "certificate", "key", "url"]

    private static func fault(_ message: String, _ node: Node, _ file: String) -> Configuration.Fault {
        Configuration.Fault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }
}
