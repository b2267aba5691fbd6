import Domain
import Foundation
import Logging
import NIOCore
import NIOPosix
import Notices
import Storage
import Web

/// Sends notices where the settings name a gateway (`sms`), and takes what the gateway tells: delivery reports, and texts that come in.
struct NoticeService: Sendable {
    /// What falls due by time alone goes out within this.
    private static let look = 1
    /// How often it is looked whether somewhere an evening has come, in seconds.
    private static let lookForEvenings = 30

    private let premises: Premises
    private let store: Store
    private let threads: NIOThreadPool
    private let desk: TextDesk
    private let sender: NoticeSender

    /// - Parameter threads: on which reports and texts are written into the store.
    init(_ premises: Premises, _ store: Store, _ settings: KannelSettings, threads: NIOThreadPool) {
        self.premises = premises
        self.store = store
        self.threads = threads
        let configuration = premises.configuration
        desk = TextDesk(
            service: settings.service, dial: configuration.numberToDial,
            fallback: CountryLanguage.of(configuration.country) ?? .english)
        let clock = premises.clock
        sender = NoticeSender(
            store, settings, dial: configuration.numberToDial, loops: MultiThreadedEventLoopGroup.singleton, log: premises.log,
            clock: { clock.now })
    }

    /// There may be something to send.
    func stir() { sender.stir() }

    /// Sends as long as the body runs.
    ///
    /// - Parameter base: where the gateway reaches this service.
    func serve(base: String, while body: () async throws -> Void) async throws {
        let (sender, reports) = (sender, NoticeReports(store.vault, base: base))
        let looks = MultiThreadedEventLoopGroup.singleton.next().scheduleRepeatedTask(
            initialDelay: .zero, delay: .seconds(Int64(Self.look))
        ) { _ in sender.stir() }
        let evenings = MultiThreadedEventLoopGroup.singleton.next().scheduleRepeatedTask(
            initialDelay: .zero, delay: .seconds(Int64(Self.lookForEvenings))
        ) { [threads] _ in
            threads.submit { state in
                if case .active = state { planEvenings() }
            }
        }
        async let sending: Void = sender.run(reports: reports)
        let done: Result<Void, any Error>
        do { done = .success(try await body()) } catch { done = .failure(error) }
        looks.cancel()
        evenings.cancel()
        sender.end()
        await sending
        try done.get()
    }

    private func planEvenings() {
        do {
            if try EveningPlanner(store).plan(at: premises.clock.now) > 0 { stir() }
        } catch {
            premises.log.error("the notices of the evening cannot be queued", metadata: ["reason": "\(error)"])
        }
    }

    /// Where the gateway reports, and hands over texts. Both addresses bear a key: `schoolbell notices kannel` prints them.
    var routes: [WebRoute] {
        [WebRoute(.get, NoticeReports.path) { await report($0) }, WebRoute(.get, NoticeReports.incomingPath) { await incoming($0) }]
    }

    private func report(_ request: WebRequest) async -> WebAnswer {
        let reports = NoticeReports(store.vault, base: "")
        guard let (id, part) = reports.subject(request.query("n"), request.query("p"), key: request.query("k")) else { return Self.nothing }
        guard let report = request.query("type").flatMap({ Int($0) }).flatMap({ DeliveryReport(rawValue: $0) }) else {
            return WebAnswer(status: 400, mediaType: Self.plain, text: "no type of report\n")
        }
        return await written { database, now in
            let isKnown = try Outbox(database).report(report, of: id, part: part, at: now)
            return isKnown ? WebAnswer(mediaType: Self.plain, text: "") : Self.nothing
        }
    }

    private func incoming(_ request: WebRequest) async -> WebAnswer {
        guard AddressKey.incoming(store.vault).fits(request.query("k")) else { return Self.nothing }
        let (country, desk) = (premises.configuration.country, desk)
        let zone = TimeZone(identifier: premises.configuration.timeZone) ?? .gmt
        guard let from = request.query("from"), let hex = request.query("hex"),
            let text = IncomingText(from: from, hex: hex, charset: request.query("charset") ?? "", country: country)
        else { return WebAnswer(mediaType: Self.plain, text: "") }
        return await written { database, now in
            let answer = try desk.answer(text, database, at: now, on: now.day(in: zone))
            // Kannel sends what it is answered, in the coding that the head names.
            return WebAnswer(
                mediaType: Self.plain, text: answer?.text ?? "",
                fields: answer.map { ["X-Kannel-Coding": "\($0.coding)", "X-Kannel-Charset": "UTF-8"] } ?? [:])
        }
    }

    private func written(_ work: @escaping @Sendable (Database, Instant) throws -> WebAnswer) async -> WebAnswer {
        let (store, clock) = (store, premises.clock)
        do {
            return try await threads.runIfActive { try store.write { try work($0, clock.now) } }
        } catch {
            premises.log.error("what the gateway for SMS told cannot be written", metadata: ["reason": "\(error)"])
            // It asks again, if http-request-retry says so.
            return WebAnswer(status: 503, mediaType: Self.plain, text: "", fields: ["Retry-After": "5"])
        }
    }

    private static let plain = "text/plain; charset=utf-8"
    private static let nothing = WebAnswer(status: 404, mediaType: plain, text: "")
}
