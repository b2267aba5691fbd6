import CallCore
import Console
import Dialplans
import Domain
import Foundation
import Gateways
import Intake
import SchoolLine
import Speech
import Storage
import Switchboard

/// A parent of the demo school calls in a language, through the real engine, in virtual time.
struct ExampleCall {
    private let language: LanguageCode
    private let premises: Premises

    /// The child that is chosen, an item again, then one list after the other, each left after a few items, and the report.
    static let keys =
        "w 1 w 2 w w1 w w1 w 9 w 2 w w1 w w1 w 9 w1 3 w w1 w w1 w 9 w1 4 w 1 w w1 w w1 w 9 w1 9 w1 5 w w1 w w1 w w1 w w1 w w1 w"

    private static let parent = "+359888100002"

    /// - Parameter folder: for the demo school and its clips; nothing of it is kept.
    init(language: LanguageCode, service: ServiceOptions, in folder: String) throws {
        var service = service
        service.data = folder
        service.now = service.now ?? "2026-11-20T18:05:00+02:00"
        premises = try service.premises()
        self.language = language
        guard premises.shelf.plans.contains(where: { $0.languages.contains(language) }) else {
            premises.close()
            throw CommandFailure(.badInput, "no dialplan speaks “\(language)”: see “languages” in the dialplans")
        }
        try fill(folder)
    }

    private func fill(_ folder: String) throws {
        let diary = (folder as NSString).appendingPathComponent("diary")
        try DemoData(schools: 1, seed: 1).write(to: diary)
        let scales = Dictionary(premises.content.scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        _ = try Import(
            folder: diary, store: premises.store, options: ImportOptions(scales: scales, now: premises.clock.now)
        ).run()
        // The parent has chosen the language in an earlier call.
        let earlier = CallOffer(id: "earlier", from: Self.parent, to: premises.configuration.numberToDial)
        premises.services.note(.language(language), number: 1, in: CallContext(offer: earlier, language: language))
    }

    /// Holds the call to its end.
    func hold() throws -> Listening {
        defer { premises.close() }
        let clock = VirtualClock()
        let offer = CallOffer(id: CallID(rawValue: Identity.call()), from: Self.parent, to: premises.configuration.numberToDial)
        let leg = ConsoleLeg(offer: offer, clock: clock)
        var listening = Listening(language: language, book: premises.content.book)
        leg.observe { listening.take($0, at: clock.now) }
        let desk = try premises.desk(clock: clock, pool: ClockPool(clock: clock), journal: "listen-\(offer.id)") { _, _, effects in
            listening.take(effects)
        }
        let exchange = Exchange(shelf: premises.shelf, desk: desk, board: premises.board, country: premises.configuration.country)
        let caller = ScriptedCaller(try KeyScript(parsing: Self.keys), leg: leg, clock: clock)
        leg.receiver = exchange.ring(leg)
        clock.run { !leg.isOver }
        clock.run(until: clock.now)
        withExtendedLifetime(caller) {}
        listening.sound = try leg.track.render()
        return listening
    }
}
