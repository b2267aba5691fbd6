import Foundation
public import Storage

/// The addresses at which Kannel reports what became of a message. Each bears a keyed hash, so that nobody else can report.
public struct NoticeReports: Sendable {
    public static let path = "/v1/sms/report"
    /// Where texts come in.
    public static let incomingPath = "/v1/sms/incoming"

    private let vault: Vault
    private let base: String

    /// - Parameter base: where Kannel reaches this service, such as `http://127.0.0.1:9419`.
    public init(_ vault: Vault, base: String) {
        self.vault = vault
        self.base = base
    }

    func url(of id: Int64, part: Int) -> String { "\(base)\(Self.path)?n=\(id)&p=\(part)&k=\(key(id, part).text)&type=%d" }

    /// The notice and part that a report is about; `nil`: the address was not made here.
    public func subject(_ id: String?, _ part: String?, key given: String?) -> (id: Int64, part: Int)? {
        guard let id = id.flatMap({ Int64($0) }), let part = part.flatMap({ Int($0) }), key(id, part).fits(given) else {
            return nil
        }
        return (id, part)
    }

    private func key(_ id: Int64, _ part: Int) -> AddressKey { AddressKey(vault, for: "report \(id) \(part)") }
}
