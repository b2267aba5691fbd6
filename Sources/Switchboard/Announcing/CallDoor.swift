import CoreMetrics
import Foundation
import Gateways
import Logging
import NIOCore
import Web

/// Where a switch's dialplan announces a call that is about to come over AudioSocket: `POST /v1/calls`.
///
/// The body is a form, as `curl` sends it: `uuid`, `to`, and what else is known (`from`, `withheld`, `attest`, `verstat`, `diverted`,
/// `lang`, `token`).
struct CallDoor: Sendable {
    static let path = "/v1/calls"
    static let longestBody = 4_096

    let calls: AnnouncedCalls
    let counts: CallCounts
    let log: Logger
    private let strangers = RareLine("calls were announced with a token that is none")

    var route: WebRoute {
        WebRoute(.post, Self.path) { request in
            let answer = await answer(request)
            counts.answered(answer.status)
            return answer
        }
    }

    private func answer(_ request: WebRequest) async -> WebAnswer {
        guard let body = await request.body(upTo: Self.longestBody) else { return Self.text(413, "more than \(Self.longestBody) bytes") }
        guard let form = CallForm(body) else { return Self.text(400, "no form: write name=value, joined by &, in escapes") }
        guard calls.admits(request.bearer ?? form["token"]) else {
            strangers.write(to: log)
            return Self.text(401, "a token is wanted")
        }
        guard let name = form["uuid"], form["to"] != nil else { return Self.text(400, "uuid and to are wanted") }
        do {
            try calls.announce(AnnouncedCall { form[$0] }, named: name, at: Int(NIODeadline.now().uptimeNanoseconds / 1_000_000))
            return Self.text(201, "announced")
        } catch {
            switch error {
            case .badName: return Self.text(400, "uuid is no UUID")
            case .known: return Self.text(409, "this uuid is announced already")
            case .tooMany: return Self.text(503, "too many calls are announced and do not come")
            }
        }
    }

    private static func text(_ status: Int, _ text: String) -> WebAnswer {
        WebAnswer(status: status, mediaType: "text/plain; charset=utf-8", text: text + "\n")
    }
}
