import Dialplans
public import Foundation

/// How the engine speaks the line protocol.
public struct LineSettings: Sendable {
    /// The seconds of silence after which `ping` is sent, where the gateway does not ask for others; 0: never.
    public var beat = 15
    /// The seconds for which a session is kept whose connection broke.
    public var keep = 30
    /// The calls that one session may hold.
    public var calls = 1_000
    /// What a server lets in; streams have none but `calls`.
    public var limits = LineLimits()
    /// A gateway that can resume its session may.
    public var resumes = true
    /// What a gateway must say in its `hello`; `nil`: nothing, the file's permissions are enough. A secret.
    public var token: String?
    /// The callers' numbers that the gateway gives may be believed.
    public var trusted = true
    /// By which door its gateway came in.
    var entrance = LineEntrance.streams
    public var places = LinePlaces()
    /// With `.url` the gateway is taken not to see our files, whatever it says that it can.
    public var clips = ClipWay.file

    public init() {}

    /// Sixty seconds in which a hundred faults end the connection.
    static let faults = (most: 100, within: Milliseconds(60_000))
    /// How long a connection may be silent before its `hello`.
    static let helloWithin: Milliseconds = 10_000
    /// How long a ring may be undecided.
    static let decisionWithin: Milliseconds = 5_000
    /// How long after `hangup` or `reject` a `gone` is waited for.
    static let goneWithin: Milliseconds = 30_000
    /// So many lines may wait in a session that nothing is sent in: for a connection, or for an `ack`.
    static let mostHeld = 32_768
    /// Of a telephone number so many bytes are looked at.
    static let longestNumber = 128
}

/// Where a gateway finds the engine's files: by path, or by address if it can't `file`.
public struct LinePlaces: Sendable {
    /// Put before a path that is not absolute, for the gateway may run elsewhere.
    public var folder: String
    /// `nil`: only a gateway on this machine can play.
    public var links: (any ClipLinks)?

    public init(folder: String = FileManager.default.currentDirectoryPath, links: (any ClipLinks)? = nil) {
        self.folder = folder
        self.links = links
    }

    /// The place as this gateway wants it named; `nil`: it can't be reached, or the name is too long for a line.
    func place(_ path: String, for abilities: Set<LineAbility>, _ link: (any ClipLinks, String) -> String?) -> LinePlace? {
        let absolute = absolute(path)
        let place = abilities.contains(.file) ? LinePlace.file(absolute) : links.flatMap { link($0, absolute) }.map(LinePlace.url)
        return place.flatMap { $0.text.utf8.count <= LinePlace.longest ? $0 : nil }
    }

    private func absolute(_ path: String) -> String {
        if path.hasPrefix("/") { return path }
        return folder.hasSuffix("/") ? folder + path : folder + "/" + path
    }
}
