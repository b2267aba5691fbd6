import CallCore
import Crypto
import Foundation
import Logging
import NIOPosix
import Speech
import Web

/// Where gateways on other machines fetch sounds, and hand recordings over. Without a valid link nothing is said but that there is nothing.
struct ClipDoor: Sendable {
    let links: SignedLinks
    let board: CallBoard
    let threads: NIOThreadPool
    let counts: ClipCounts
    let log: Logger
    /// What stands before each path, such as `/sounds/`.
    let prefix: String
    private let strangers = RareLine("links to sounds were shown that are none, or no more")

    /// Ten minutes of sound: what is longer is no clip, and no recording.
    static let longest = 9_600_000

    var routes: [WebRoute] {
        [WebRoute(.get, "/**") { await fetch($0) }, WebRoute(.put, "/**") { await handOver($0) }]
    }

    /// The same for every reason.
    private var nothing: WebAnswer {
        strangers.write(to: log)
        counts.add(.refused)
        return WebAnswer(status: 404)
    }

    private func fetch(_ request: WebRequest) async -> WebAnswer {
        guard let (path, call) = file(request, .fetch), board.holds(call) else { return nothing }
        guard let bytes = try? await threads.runIfActive({ Self.read(path) }) else { return nothing }
        let tag = String(SHA256.hash(data: bytes).hexadecimal.prefix(32))
        // What one caller hears is for nobody else, and after the link has died it is not asked for again.
        let file = WebFile(bytes, mediaType: "audio/wav", tag: tag, keeping: "private, max-age=\(SignedLinks.life), immutable")
        let answer = file.answer(to: request)
        counts.add(answer.status == 304 ? .unchanged : .fetched)
        return answer
    }

    private func handOver(_ request: WebRequest) async -> WebAnswer {
        guard let (path, _) = file(request, .handOver) else { return nothing }
        guard let bytes = await request.body(upTo: Self.longest) else { return failed(413) }
        let status = try? await threads.runIfActive { RecordingDrop(path: path).take(bytes) }
        guard status == 201 else { return failed(status ?? 503) }
        counts.add(.recorded)
        return WebAnswer(status: 201)
    }

    private func failed(_ status: Int) -> WebAnswer {
        counts.add(.failed)
        return WebAnswer(status: status)
    }

    private func file(_ request: WebRequest, _ use: ClipLink.Use) -> (path: String, call: CallID)? {
        guard request.path.hasPrefix(prefix) else { return nil }
        return links.file(at: request.path.dropFirst(prefix.count), for: use)
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? Int, size <= longest, let data = FileManager.default.contents(atPath: path)
        else { return nil }
        return [UInt8](data)
    }
}
