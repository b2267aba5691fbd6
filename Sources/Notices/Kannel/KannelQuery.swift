import Domain
import Foundation

/// The query of Kannel's sendsms page for one part of a message (user guide 1.4.5, table 7-16).
struct KannelQuery {
    let settings: KannelSettings
    let notice: Notice
    let text: SMSText
    /// Where reports on the part are wanted; Kannel writes its number for `%d`.
    let reports: String

    func url(part: Int) -> String {
        let fields: [(String, String)] = [
            ("username", settings.username), ("password", settings.password), ("from", settings.sender(to: notice.address)),
            ("to", notice.address.rawValue), ("charset", "UTF-8"), ("coding", "\(text.coding.rawValue)"), ("text", text.parts[part]),
            ("dlr-mask", "31"), ("dlr-url", reports),
        ]
        let query = fields.map { "\($0)=\(Self.escaped($1))" }.joined(separator: "&")
        return "\(settings.url)?\(query)\(text.parts.count > 1 ? "&udh=\(header(part))" : "")"
    }

    /// Names the part (3GPP TS 23.040, 9.2.3.24.1): the reference of the message, how many parts, and which.
    private func header(_ part: Int) -> String {
        let bytes: [UInt8] = [5, 0, 3, UInt8(truncatingIfNeeded: notice.id), UInt8(text.parts.count), UInt8(part + 1)]
        return bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "%0\(digits)" : "%\(digits)"
        }.joined()
    }

    static func escaped(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }

    /// RFC 3986, 2.3.
    private static let unreserved = CharacterSet(
        charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
}
