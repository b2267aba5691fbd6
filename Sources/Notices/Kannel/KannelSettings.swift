public import Domain

/// How the SMS gateway is reached, and what the messages bear.
public struct KannelSettings: Hashable, Sendable {
    /// Its sendsms page, such as `http://127.0.0.1:13013/cgi-bin/sendsms`.
    public var url: String
    public var username: String
    public var password: String
    /// The sender of a message by the beginning of the number that it goes to; the longest that fits holds.
    public var senders: [String: String]
    /// The sender where none of these fits.
    public var sender: String
    /// What every text begins with.
    public var service: String

    public init(
        url: String, username: String, password: String, sender: String, senders: [String: String] = [:], service: String
    ) {
        self.url = url
        self.username = username
        self.password = password
        self.sender = sender
        self.senders = senders
        self.service = service
    }

    func sender(to phone: PhoneNumber) -> String {
        let fitting = senders.filter { phone.rawValue.hasPrefix($0.key) }
        return fitting.max { $0.key.count < $1.key.count }?.value ?? sender
    }
}
