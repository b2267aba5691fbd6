// Where Dispatch is loaded first, the members of `stat` are taken for its own.
import CDispatch
public import Foundation
public import Gateways
import Glibc
import Yams

extension Configuration {
    /// An address where gateways may connect, besides the Unix socket.
    public struct Listener: Hashable, Sendable {
        public var address: LineAddress
        /// The files of the certificate with its chain and of its key, in PEM; none: no TLS.
        public var certificate: String?
        public var key: String?
        public var token: TokenPlace?
        /// May the callers' numbers that its gateways give be believed? `nil`: as `gateway-trusted` says.
        public var trusted: Bool?
        public var clips = ClipWay.file
        var place: Place

        public enum TokenPlace: Hashable, Sendable {
            case file(String)
            /// A variable of the environment.
            case variable(String)
        }
    }

    /// The listeners with their certificates and tokens, as the server takes them.
    /// - Throws: `Fault`, at the value that names what can't be had.
    public func openListeners(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> [LineListener] {
        try listeners.map { listener in
            do {
                let certificate = try listener.certificate.map { try LineCertificate(certificate: $0, key: listener.key ?? $0) }
                return try LineListener(
                    address: listener.address, certificate: certificate, token: try listener.token?.read(environment),
                    trusted: listener.trusted ?? gatewayTrusted, clips: listener.clips)
            } catch {
                throw listener.place.fault(error, certificate: listener.certificate, token: listener.token)
            }
        }
    }
}

extension Configuration.Listener {
    /// Reads the list under `listen`.
    static func all(_ node: Node, _ file: String) throws -> [Self] {
        guard let list = node.sequence, list.count <= 16 else {
            throw fault("a list of at most 16 addresses is wanted", at: node, in: file)
        }
        let listeners = try list.map { try Self($0, file) }
        for (index, listener) in listeners.enumerated() where listener.address.port != 0 {
            guard !listeners[..<index].contains(where: { $0.address == listener.address }) else {
                throw fault("\(listener.address) stands twice", at: list[index], in: file)
            }
        }
        return listeners
    }

    private init(_ node: Node, _ file: String) throws {
        var values: [String: String] = [:]
        for (key, value) in node.mapping ?? [:] {
            guard let name = key.string, Self.names.contains(name) else {
                throw Self.fault("unknown setting “\(key.string ?? "")”: one of \(Self.names.joined(separator: ", "))", at: key, in: file)
            }
            guard let text = value.scalar?.string, !text.isEmpty else { throw Self.fault("a single value is wanted", at: value, in: file) }
            values[name] = text
            if name == "address", LineAddress(text) == nil {
                throw Self.fault("“\(text)” is no address: write it as 192.0.2.1:5095 or \"[2001:db8::1]:5095\"", at: value, in: file)
            }
            if name == "trusted", !["yes", "no", "true", "false"].contains(text) {
                throw Self.fault("write yes or no", at: value, in: file)
            }
            if name == "clips", ClipWay(rawValue: text) == nil { throw Self.fault("write file or url", at: value, in: file) }
        }
        guard let address = values["address"].flatMap(LineAddress.init) else { throw Self.fault("address is missing", at: node, in: file) }
        self.address = address
        (certificate, key) = (values["certificate"], values["key"])
        token = values["token-file"].map(TokenPlace.file) ?? values["token-variable"].map(TokenPlace.variable)
        trusted = values["trusted"].map { ["yes", "true"].contains($0) }
        clips = values["clips"].flatMap(ClipWay.init) ?? .file
        place = Configuration.Place(node, file)
        if let wrong = contradiction(values) { throw Self.fault(wrong, at: node, in: file) }
    }

    private func contradiction(_ values: [String: String]) -> String? {
        if (certificate == nil) != (key == nil) { return "certificate and key belong together" }
        if values["token-file"] != nil, values["token-variable"] != nil { return "token-file and token-variable exclude each other" }
        if !address.isLoopback, certificate == nil || token == nil {
            return "\(address): only a loopback address goes without TLS; this one needs certificate, key, and token-file or token-variable"
        }
        return nil
    }

    private static let names = ["address", "certificate", "clips", "key", "token-file", "token-variable", "trusted"]

    private static func fault(_ message: String, at node: Node, in file: String) -> Configuration.Fault {
        Configuration.Fault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }
}

extension Configuration.Listener.TokenPlace {
    /// Why a token is not taken; it never tells the token.
    enum Failure: Error, CustomStringConvertible {
        case unreadable(String)
        case openToOthers(String)
        case noVariable(String)
        case tooWeak(String)

        var description: String {
            switch self {
            case .unreadable(let path): "token-file \(path): cannot be read"
            case .openToOthers(let path): "token-file \(path): everybody may read it: chmod o= \(path)"
            case .noVariable(let name): "token-variable \(name): is not set"
            case .tooWeak(let place): "\(place): a token has 16 to 512 characters, none of them a space or a control character"
            }
        }
    }

    func read(_ environment: [String: String]) throws -> String {
        switch self {
        case .variable(let name):
            guard let token = environment[name] else { throw Failure.noVariable(name) }
            return try Self.checked(token, "token-variable \(name)")
        case .file(let path):
            var status = stat()
            guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= 4_096,
                let data = FileManager.default.contents(atPath: path)
            else { throw Failure.unreadable(path) }
            guard status.st_mode & 0o007 == 0 else { throw Failure.openToOthers(path) }
            return try Self.checked(String(decoding: data, as: UTF8.self), "token-file \(path)")
        }
    }

    /// A line's end after it is not part of a token.
    private static func checked(_ text: String, _ place: String) throws -> String {
        let token = text.trimmingCharacters(in: .newlines)
        guard (16...512).contains(token.utf8.count), token.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { throw Failure.tooWeak(place) }
        return token
    }
}
