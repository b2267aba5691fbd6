/// Tests a gateway by playing the engine: it connects, or is started, once for each scene, and rings; some rules are proved by what it is
/// told, others by all that it says.
public struct GatewayKit: Sendable {
    public var place: KitPlace
    /// How many seconds a gateway that has connected may take for anything.
    public var patience: Int
    /// How many seconds a gateway is waited for.
    public var patienceForFirst: Int
    /// Names of checks; empty: all. Only the scenes are played in which they are.
    public var only: Set<String>
    /// The number to which calls are transferred.
    public var transferTo = "0"
    /// For `tls:` addresses: the files of a certificate and its key.
    public var certificate: (certificate: String, key: String)?

    public init(
        _ place: KitPlace, patience: Int = 60, patienceForFirst: Int = 120, only: Set<String> = [],
        certificate: (certificate: String, key: String)? = nil
    ) {
        self.place = place
        self.patience = patience
        self.patienceForFirst = patienceForFirst
        self.only = only
        self.certificate = certificate
    }

    /// - Parameters:
    ///   - ready: told where the kit listens.
    ///   - progress: told each result as it comes; those of the first scenes when a gateway has said hello.
    /// - Throws: `KitUnreachable` where it cannot listen, or no gateway says hello in any scene, and breaks no rule either.
    public func run(ready: (String) -> Void = { _ in }, progress: (KitReport.Result) -> Void = { _ in }) throws -> KitReport {
        let host = try KitHost(self)
        defer { host.close() }
        ready(host.description)
        return try withoutActuallyEscaping(progress) { progress in
            var round = try GatewayRound(self, host, nextLink: host.link, progress: progress)
            for scene in scenes { try round.play(scene) }
            try round.end(with: GatewayRule.allCases.filter { isWanted($0.rawValue) })
            return round.report
        }
    }

    /// The name of each check with its rule.
    public static var rules: [(name: String, rule: String)] {
        GatewayScene.all.flatMap(\.steps).map { ($0.name, $0.rule) } + GatewayRule.allCases.map { ($0.rawValue, $0.rule) }
    }

    private func isWanted(_ name: String) -> Bool { only.isEmpty || only.contains(name) }

    /// Those in which a check is wanted, or something that is watched everywhere is seen.
    private var scenes: [GatewayScene] {
        GatewayScene.all.filter { scene in
            let names = scene.steps.map(\.name)
            return names.contains(where: isWanted) || GatewayRule.allCases.contains { isWanted($0.rawValue) && names.contains($0.seenAt) }
        }
    }
}
