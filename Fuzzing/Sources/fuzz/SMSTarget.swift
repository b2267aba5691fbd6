import Domain
import Foundation

@testable import SMS

/// Texts on their way from and to telephones: the query with which Kannel hands one over, its bytes in either coding, and what we send.
enum SMSTarget {
    static func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        query(text)
        for charset in ["UTF-16BE", "UTF-8"] { body(input, charset) }
        for latin in [false, true] { sent(text, latin: latin) }
        _ = HandOver(status: Int(input.first ?? 0) * 4, body: text)
    }

    /// The fields of a query, decoded as the web's server decodes them.
    private static func query(_ text: String) {
        let fields = Dictionary(
            text.split(separator: "&").map { field in
                let parts = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                return (parts[0], (parts.count > 1 ? parts[1] : "").removingPercentEncoding ?? "")
            }, uniquingKeysWith: { first, _ in first })
        let (from, hex) = (fields["from"] ?? "0888100001", fields["hex"] ?? "")
        guard let read = IncomingText(from: from, hex: hex, charset: fields["charset"] ?? "", country: .bulgaria) else { return }
        rule(read.from.rawValue.hasPrefix("+") && read.from.rawValue.utf8.count <= 16, "a number that is none")
        rule(read.text.utf8.count <= 3 * IncomingText.longest, "a text of \(read.text.utf8.count) bytes")
        command(read.text)
    }

    /// What came in bytes is the text that they stand for.
    private static func body(_ bytes: [UInt8], _ charset: String) {
        let hex = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        let read = IncomingText(from: "+359888100001", hex: hex, charset: charset, country: .bulgaria)
        rule((read != nil) == (bytes.count <= IncomingText.longest), "bytes are refused, or too many are taken")
        guard let read else { return }
        if charset == "UTF-8" {
            rule(read.text == String(decoding: bytes, as: UTF8.self), "another text than its bytes")
        } else {
            rule(read.text.utf16.count == bytes.count / 2, "another length than its bytes")
        }
        command(read.text)
    }

    /// The first word counts, whatever follows.
    private static func command(_ text: String) {
        guard let command = TextCommand(text) else { return }
        rule(TextCommand(text + " stop start info") == command, "what follows the first word counts")
        guard text.unicodeScalars.count < 190 else { return }
        rule(TextCommand(" «" + text) == command, "signs before the first word count")
    }

    private static func sent(_ text: String, latin: Bool) {
        let sms = SMSText(text, latin: latin)
        rule((1...SMSText.mostParts).contains(sms.parts.count), "\(sms.parts.count) parts")
        let limit = sms.parts.count == 1 ? sms.coding.whole : sms.coding.part
        for part in sms.parts {
            let units = part.unicodeScalars.map { sms.coding.units($0) }
            rule(units.allSatisfy { $0 != nil }, "a character that the coding does not have")
            rule(units.reduce(0) { $0 + ($1 ?? 0) } <= limit, "a part of too many units")
            rule(!part.isEmpty || sms.parts.count == 1, "an empty part")
            rule(!part.unicodeScalars.contains { $0.properties.generalCategory == .control }, "a control character is sent")
        }
        let whole = sms.parts.joined()
        if !latin { rule(SMSText(whole).parts == sms.parts, "a text that was cut is cut otherwise") }
        wholeCharacters(sms, whole, limit)
        handedOver(sms)
    }

    /// Parts end where characters end, unless one is larger than a part.
    private static func wholeCharacters(_ sms: SMSText, _ whole: String, _ limit: Int) {
        guard whole.allSatisfy({ $0.unicodeScalars.reduce(0) { $0 + (sms.coding.units($1) ?? 0) } <= limit }) else { return }
        rule(sms.parts.reduce(0) { $0 + $1.count } == whole.count, "a character is cut")
    }

    /// What Kannel reads is what was written.
    private static func handedOver(_ sms: SMSText) {
        let notice = Notice(
            id: 77, student: "s", kind: .remark, address: PhoneNumber(rawValue: "+359888100001")!, subject: .week(Day("2026-11-20")!),
            day: Day("2026-11-20")!, dueAt: Instant(milliseconds: 0), changedAt: Instant(milliseconds: 0))
        let settings = KannelSettings(url: "http://k/s", username: "u", password: "p", sender: "S", service: "S")
        for part in sms.parts.indices {
            let url = KannelQuery(settings: settings, notice: notice, text: sms, reports: "http://x/?a=b&c").url(part: part)
            rule(url.utf8.allSatisfy { (0x21...0x7E).contains($0) }, "an address with strange characters")
            let text = url.split(separator: "&").first { $0.hasPrefix("text=") }?.dropFirst(5)
            rule(text?.removingPercentEncoding.map { Array($0.utf8) } == Array(sms.parts[part].utf8), "another text is handed over")
        }
    }
}
