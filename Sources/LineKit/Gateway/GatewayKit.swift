import CallCore
import Foundation
import Gateways

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

    /// - Parameter ready: told where the kit listens.
    /// - Throws: `KitUnreachable` where it cannot listen, or no gateway says hello in any scene, and breaks no rule either.
    public func run(ready: (String) -> Void = { _ in }, progress: (KitReport.Result) -> Void = { _ in }) throws -> KitReport {
        let host = try KitHost(self)
        defer { host.close() }
        ready(host.description)
        let clips = try KitClips()
        var report = KitReport(tested: "gateway", place: "\(place)")
        var watched = GatewayWatch.Findings()
        var silent: [GatewayScene] = []
        for scene in scenes {
            let before = report.results.count
            if try !run(scene, host, clips, &report, &watched) { silent.append(scene) }
            report.results[before...].forEach(progress)
        }
        let before = report.results.count
        for rule in GatewayRule.allCases where isWanted(rule.rawValue) { rule.report(watched, to: &report) }
        report.results[before...].forEach(progress)
        if silent.count == scenes.count, report.breaches.isEmpty {
            throw KitUnreachable(description: "\(place): no gateway said hello: \(report.results.first?.text ?? "nobody came")")
        }
        // One that says hello in other scenes has come to grief in these.
        if silent.count < scenes.count { report.breach(silent.compactMap(\.steps.first?.name)) }
        return report
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

    /// - Returns: whether the gateway said hello.
    private func run(
        _ scene: GatewayScene, _ host: KitHost, _ clips: KitClips, _ report: inout KitReport, _ watched: inout GatewayWatch.Findings
    ) throws -> Bool {
        let talk = GatewayTalk(host, try host.link(), clips, transferTo: transferTo)
        defer {
            talk.say("bye")
            talk.link.close()
            watched.add(talk.watch.findings)
        }
        var broken: String?
        do { try talk.greet(beat: scene.beat, within: Double(patienceForFirst)) } catch { broken = "\(error)" }
        let isGreeted = broken == nil
        if broken == nil, let needed = scene.needs, !talk.abilities.contains(needed) { broken = "the gateway can't `\(needed.rawValue)`" }
        for step in scene.steps {
            if let broken {
                report.add(step.name, step.rule, .skipped, broken)
                continue
            }
            report.add(step.name, step.rule) { try step.run(talk) }
            if report.results.last?.outcome == .breached { broken = "not tried, for \(step.name) was broken before it" }
        }
        return isGreeted
    }
}
