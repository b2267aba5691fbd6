/// The first line of a connection: what a gateway is and can do.
public struct GatewayHello: Hashable, Sendable {
    /// The versions of the protocol that it speaks, best first.
    public var versions: [Int]
    public var gateway: GatewayName
    /// A secret: it reaches no log.
    public var token: String?
    public var can: Set<LineAbility>
    /// The seconds of silence after which either side sends `ping`; 0: never.
    public var beat: Int?
    /// The session that it would like to go on with. A secret.
    public var session: String?
    /// How many lines of that session it has received.
    public var received: Int?

    public init(
        versions: [Int] = [1], gateway: GatewayName, token: String? = nil, can: Set<LineAbility> = [.file], beat: Int? = nil,
        session: String? = nil, received: Int? = nil
    ) {
        self.versions = versions
        self.gateway = gateway
        self.token = token
        self.can = can
        self.beat = beat
        self.session = session
        self.received = received
    }
}

/// A gateway's name and version, such as `demo/1`. Its description is masked.
public struct GatewayName: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// `nil` for anything but `NAME/VERSION` in at most 64 of `A-Z a-z 0-9 - . _`.
    public init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard text.utf8.count <= 64, parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.allows) }) else { return nil }
        self.text = text
    }

    /// For logs and pages: what may be a telephone number or a code in it is `…`. Versions such as `20.11.10` stay.
    public var description: String { text.replacing(/[0-9](?:[-._]*[0-9]){6,}|[0-9]{6,}/, with: "…") }

    private static func allows(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: false
        }
    }
}

/// What a gateway can do beyond ringing, playing and passing on keys.
public enum LineAbility: String, Hashable, Sendable, CaseIterable {
    /// It plays files of this machine.
    case file
    /// It fetches sound by URL.
    case url
    /// It wants to know what is said.
    case text
    case record, transfer, resume
}

/// The engine's answer to a gateway's hello.
public struct EngineHello: Hashable, Sendable {
    public var version: Int
    /// The engine's name and version, such as `schoolbell/0.1.0`.
    public var engine: String
    public var beat: Int
    public var session: LineSessionID
    /// How many lines of this session the engine has received.
    public var received: Int
    /// The seconds for which the engine keeps a session whose connection broke.
    public var keep: Int
    public var resumed: Bool

    public init(version: Int = 1, engine: String, beat: Int, session: LineSessionID, received: Int = 0, keep: Int, resumed: Bool = false) {
        self.version = version
        self.engine = engine
        self.beat = beat
        self.session = session
        self.received = received
        self.keep = keep
        self.resumed = resumed
    }
}

/// The name of a session, 128 bits that nobody can guess: who knows it may go on with the session, so it reaches no log.
public struct LineSessionID: Hashable, Sendable {
    /// 32 hexadecimal digits, in lower case.
    public let text: String

    /// `nil` for anything but 32 digits of `0-9 a-f`.
    public init?(_ text: String) {
        guard text.utf8.count == 32, text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }) else { return nil }
        self.text = text
    }

    public init(bits: (UInt64, UInt64)) {
        text = Self.hexadecimal(bits.0) + Self.hexadecimal(bits.1)
    }

    /// A new one, by the system's source of chance.
    public static func random() -> LineSessionID {
        LineSessionID(bits: (.random(in: .min ... .max), .random(in: .min ... .max)))
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
