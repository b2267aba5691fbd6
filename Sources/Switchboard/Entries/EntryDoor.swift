import CoreMetrics
import Domain
import Foundation
import Intake
import Logging
import NIOPosix
import Storage
import Web

/// Where the systems of schools hand over entries as they are written: `POST /v1/entries`.
///
/// A request is answered once what it brought is on the disk. The token is looked at before the body is read.
struct EntryDoor: Sendable {
    /// The longest body: 10,000 entries with ordinary texts.
    static let longestBody = 8 * 1_048_576
    static let path = "/v1/entries"

    private let store: Store
    private let scales: @Sendable () -> [GradeScale]
    private let clock: WallClock
    private let log: Logger
    private let threads: NIOThreadPool
    private let writer: EntryWriter
    private let counts: EntryCounts
    private let wrongToken = RareLine("a token was shown that is none, or no more")

    /// - Parameters:
    ///   - threads: on which requests are read.
    ///   - scales: those that serve now.
    init(
        _ store: Store, scales: @escaping @Sendable () -> [GradeScale], clock: WallClock, log: Logger, threads: NIOThreadPool,
        writer: EntryWriter, metrics: any MetricsFactory
    ) {
        self.store = store
        self.scales = scales
        self.clock = clock
        self.log = log
        self.threads = threads
        self.writer = writer
        counts = EntryCounts(metrics)
    }

    var route: WebRoute {
        WebRoute(.post, Self.path) { request in
            let answer = await self.answer(request)
            counts.answered(answer.status)
            return answer
        }
    }

    private func answer(_ request: WebRequest) async -> WebAnswer {
        do {
            switch try await verdict(on: request.bearer) {
            case .admitted(let right): return try await answer(request, right)
            case .withoutRight: return EntryAnswer.fault(403, "the holder of this token is neither director nor in the office of a school")
            case .unknown, .ended:
                wrongToken.write(to: log)
                return EntryAnswer.unauthorised
            }
        } catch {
            return failure(error)
        }
    }

    private func answer(_ request: WebRequest, _ right: TokenRight) async throws -> WebAnswer {
        guard let body = await request.body(upTo: Self.longestBody) else {
            return EntryAnswer.fault(413, "more than \(Self.longestBody) bytes, or not sent to its end: send the entries in parts")
        }
        let scales = Dictionary(scales().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let items = try await threads.runIfActive {
            try EntryReading(store: store, scales: scales, now: clock.now).items(body)
        }
        let receipt = try await writer.file(items, right)
        counts.add(receipt)
        return EntryAnswer.receipt(receipt)
    }

    private func verdict(on secret: String?) async throws -> TokenVerdict {
        guard let secret else { return .unknown }
        return try await threads.runIfActive { try store.read { try Tokens($0).verdict(on: secret, at: clock.now) } }
    }

    /// What was sent is at fault, or the store cannot be written now; then the sender shall come again.
    private func failure(_ error: any Error) -> WebAnswer {
        switch error {
        case EntryDocumentFault.tooMany: return EntryAnswer.fault(413, EntryDocumentFault.tooMany.description)
        case let fault as EntryDocumentFault: return EntryAnswer.fault(400, fault.description)
        case is EntryWriter.Busy: return EntryAnswer.later("too many entries wait to be written")
        default:
            log.error("entries cannot be written", metadata: ["reason": "\(error)"])
            return EntryAnswer.later("the store cannot be written now")
        }
    }
}
