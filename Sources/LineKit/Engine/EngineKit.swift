import Gateways

/// Tests an engine by playing the gateway: each rule by a check of its own, on connections of its own.
public struct EngineKit: Sendable {
    public var place: KitPlace
    /// A number that the engine answers, and one that it rejects.
    public var number: String
    public var barredNumber: String
    public var caller: String?
    public var token: String?
    /// How many seconds anything is waited for.
    public var patience: Int
    /// How many seconds the answer to the first hello is waited for.
    public var patienceForFirst: Int
    /// Names of checks; empty: all.
    public var only: Set<String>

    public init(
        _ place: KitPlace, number: String = "+359882818905", barredNumber: String = "0", caller: String? = nil, token: String? = nil,
        patience: Int = 60, patienceForFirst: Int? = nil, only: Set<String> = []
    ) {
        self.place = place
        self.number = number
        self.barredNumber = barredNumber
        self.caller = caller
        self.token = token
        self.patience = patience
        self.patienceForFirst = patienceForFirst ?? patience
        self.only = only
    }

    /// - Parameter progress: told each result as it comes.
    /// - Throws: `KitUnreachable` where the engine cannot be met at all: nobody answers a hello, or the token is denied.
    public func run(progress: (KitReport.Result) -> Void = { _ in }) throws -> KitReport {
        let scene = EngineScene(self)
        try scene.meet()
        var report = KitReport(tested: "engine", place: "\(place)")
        for check in Self.checks where only.isEmpty || only.contains(check.name) {
            report.add(check.name, check.rule) { try check.run(scene) }
            if let last = report.results.last { progress(last) }
        }
        return report
    }

    /// The name of each check with its rule.
    public static var rules: [(name: String, rule: String)] { checks.map { ($0.name, $0.rule) } }

    static let checks =
        EngineCheck.hello + EngineCheck.lines + EngineCheck.faults + EngineCheck.calls + EngineCheck.link + EngineCheck.resumption
}

struct EngineCheck: Sendable {
    let name: String
    let rule: String
    let run: @Sendable (EngineScene) throws -> Void

    init(_ name: String, _ rule: String, _ run: @escaping @Sendable (EngineScene) throws -> Void) {
        self.name = name
        self.rule = rule
        self.run = run
    }
}
