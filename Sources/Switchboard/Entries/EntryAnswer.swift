import Foundation
import Intake
import Web

/// How the door for entries answers: JSON each time.
enum EntryAnswer {
    /// Seconds after which to come again.
    static let pause = 5

    /// 422 where not one entry can stand.
    static func receipt(_ receipt: EntryReceipt) -> WebAnswer {
        WebAnswer(status: receipt.isRefused ? 422 : 202, mediaType: mediaType, text: text(receipt))
    }

    static func fault(_ status: Int, _ reason: String, fields: [String: String] = [:]) -> WebAnswer {
        WebAnswer(status: status, mediaType: mediaType, text: text(["fault": reason]), fields: fields)
    }

    static var unauthorised: WebAnswer {
        fault(401, "a token is wanted: Authorization: Bearer …", fields: ["WWW-Authenticate": "Bearer realm=\"schoolbell\""])
    }

    static func later(_ reason: String) -> WebAnswer { fault(503, reason, fields: ["Retry-After": "\(pause)"]) }

    private static let mediaType = "application/json"

    private static func text(_ value: some Encodable) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(value)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? "{}\n"
    }
}
