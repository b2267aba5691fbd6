import Domain
public import Foundation
public import Notices
import Yams

extension Configuration {
    /// The gateway by which notices go out, as the settings name it.
    public struct SMS: Hashable, Sendable {
        public var kannel = ""
        public var username = ""
        /// Where its password is kept.
        public var password: Listener.TokenPlace?
        public var service = "Schoolbell"
        public var sender = "Schoolbell"
        /// By the beginning of the number that a message goes to.
        public var senders: [String: String] = [:]
        public var absences = NoticePlanner.Absences.first
        var place: Place
    }

    /// The gateway with its password, as the sender takes it; `nil`: no notices go out.
    /// - Throws: `Fault`, at the settings or at the value that names its password.
    public func openSMS(environment: [String: String] = ProcessInfo.processInfo.environment) throws -> KannelSettings? {
        guard let sms else { return nil }
        guard entries != nil else { throw sms.place.fault("sms needs entries: delivery reports come there") }
        guard let password = sms.password else { throw sms.place.fault("password-file or password-variable is missing") }
        do {
            return KannelSettings(
                url: sms.kannel, username: sms.username, password: try password.read(environment), sender: sms.sender, senders: sms.senders,
                service: sms.service)
        } catch {
            let message = "\(error)".replacing("token-", with: "password-").replacing("a token", with: "a password")
            throw sms.place.fault(message, at: "password-\(password.kind)")
        }
    }
}

extension Configuration.SMS {
    private static let names = ["absences", "kannel", "name", "password-file", "password-variable", "sender", "senders", "username"]

    init(_ node: Node, _ file: String) throws {
        self.init(place: Configuration.Place(node, file))
        guard let mapping = node.mapping else { throw Self.fault("a map of settings is wanted", at: node, in: file) }
        for (key, value) in mapping { try read(key, value, file) }
        guard kannel.hasPrefix("http://") || kannel.hasPrefix("https://"), URL(string: kannel)?.host != nil else {
            throw Self.fault("kannel is wanted: http://127.0.0.1:13013/cgi-bin/sendsms", at: node, in: file)
        }
        guard !username.isEmpty else { throw Self.fault("username is missing", at: node, in: file) }
    }

    private mutating func read(_ key: Node, _ value: Node, _ file: String) throws {
        if key.string == "senders" { return senders = try Self.senders(value, file) }
        guard let text = value.scalar?.string, !text.isEmpty else { throw Self.fault("a single value is wanted", at: value, in: file) }
        switch key.string ?? "" {
        case "kannel": kannel = text
        case "username": username = text
        case "password-file": password = .file(text)
        case "password-variable": password = .variable(text)
        case "name": service = text
        case "sender": sender = try Self.sender(text, value, file)
        case "absences":
            guard let known = NoticePlanner.Absences(rawValue: text) else { throw Self.fault("write first or every", at: value, in: file) }
            absences = known
        case let name: throw Self.fault("unknown setting “\(name)”: one of \(Self.names.joined(separator: ", "))", at: key, in: file)
        }
    }

    private static func senders(_ node: Node, _ file: String) throws -> [String: String] {
        guard let mapping = node.mapping, mapping.count <= 100 else {
            throw fault("a map of at most 100 numbers is wanted", at: node, in: file)
        }
        var senders: [String: String] = [:]
        for (key, value) in mapping {
            guard let prefix = key.string, prefix.hasPrefix("+"), prefix.dropFirst().allSatisfy(\.isASCII) else {
                throw fault("write the beginning of numbers as \"+359\"", at: key, in: file)
            }
            senders[prefix] = try sender(value.scalar?.string ?? "", value, file)
        }
        return senders
    }

    /// A number, or at most eleven letters and digits (3GPP TS 23.040, 9.1.2.5).
    private static func sender(_ text: String, _ node: Node, _ file: String) throws -> String {
        let isNumber = text.drop { $0 == "+" }.allSatisfy(\.isWholeNumber) && (3...16).contains(text.utf8.count)
        let isName = (1...11).contains(text.utf8.count) && text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard isNumber || isName else { throw fault("a sender is a number, or at most eleven letters and digits", at: node, in: file) }
        return text
    }

    private static func fault(_ message: String, at node: Node, in file: String) -> Configuration.Fault {
        Configuration.Fault(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, message: message)
    }
}
