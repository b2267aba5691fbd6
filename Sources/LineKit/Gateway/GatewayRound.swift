import Gateways

/// The scenes of one run, and what came of them.
struct GatewayRound {
    private(set) var report: KitReport
    private let kit: GatewayKit
    private let host: KitHost
    private let clips: KitClips
    private let nextLink: () throws -> KitLink
    private let progress: (KitReport.Result) -> Void
    private var watched = GatewayWatch.Findings()
    /// Those in which nobody said hello, and how many gateways did in others.
    private var silent: [GatewayScene] = []
    private var greeted = 0
    /// So many results have been told.
    private var told = 0

    init(
        _ kit: GatewayKit, _ host: KitHost, nextLink: @escaping () throws -> KitLink, progress: @escaping (KitReport.Result) -> Void
    ) throws {
        (self.kit, self.host, self.nextLink, self.progress) = (kit, host, nextLink, progress)
        clips = try KitClips()
        report = KitReport(tested: "gateway", place: "\(kit.place)")
    }

    /// - Throws: `KitUnreachable` where nobody comes, or says anything in time, and nothing was found before.
    mutating func play(_ scene: GatewayScene) throws {
        guard report.lost == nil else { return skip(scene, "not tried, for no gateway comes any more") }
        do {
            let talk = GatewayTalk(host, try nextLink(), clips, transferTo: kit.transferTo)
            defer {
                talk.say("bye")
                talk.link.close()
                watched.add(talk.watch.findings)
            }
            try play(scene, with: talk)
        } catch let unreachable as KitUnreachable where greeted > 0 || !watched.breaches.isEmpty {
            report.lost = unreachable.description
            skip(scene, unreachable.description)
        }
        tell()
    }

    /// What was watched in all scenes.
    mutating func end(with rules: [GatewayRule]) throws {
        for rule in rules { rule.report(watched, to: &report) }
        if greeted == 0, report.breaches.isEmpty {
            throw KitUnreachable(description: "\(kit.place): no gateway said hello: \(report.results.first?.text ?? "nobody came")")
        }
        tell(all: true)
    }

    private mutating func play(_ scene: GatewayScene, with talk: GatewayTalk) throws {
        var broken: String?
        do {
            try talk.greet(beat: scene.beat, within: Double(kit.patienceForFirst))
            greeted += 1
            if let needed = scene.needs, !talk.abilities.contains(needed) { broken = "the gateway can't `\(needed.rawValue)`" }
        } catch let unreachable as KitUnreachable where greeted == 0 {
            // It would be waited for as long in each scene.
            throw unreachable
        } catch {
            silent.append(scene)
            broken = "\(error)"
        }
        for step in scene.steps {
            if let broken {
                report.add(step.name, step.rule, .skipped, broken)
                continue
            }
            report.add(step.name, step.rule) { try step.run(talk) }
            if report.results.last?.outcome == .breached { broken = "not tried, for \(step.name) was broken before it" }
        }
    }

    private mutating func skip(_ scene: GatewayScene, _ reason: String) {
        for step in scene.steps { report.add(step.name, step.rule, .skipped, reason) }
    }

    /// Once a gateway has said hello somewhere, one that does not elsewhere has come to grief there; until then it may be that none comes.
    private mutating func tell(all: Bool = false) {
        guard greeted > 0 || all else { return }
        if greeted > 0 {
            report.breach(silent.compactMap(\.steps.first?.name))
            silent = []
        }
        report.results[told...].forEach(progress)
        told = report.results.count
    }
}
