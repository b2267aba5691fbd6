/// A file that never changes under its address: whole or in part, or not again to whoever has it (RFC 9110, 13 and 14).
public struct WebFile: Sendable {
    private let bytes: [UInt8]
    private let mediaType: String
    private let tag: String
    private let keeping: String

    /// - Parameters:
    ///   - tag: tells these bytes from all others; of harmless characters.
    ///   - keeping: what `Cache-Control` says.
    public init(_ bytes: [UInt8], mediaType: String, tag: String, keeping: String) {
        self.bytes = bytes
        self.mediaType = mediaType
        self.tag = "\"\(tag)\""
        self.keeping = keeping
    }

    public func answer(to request: WebRequest) -> WebAnswer {
        // A range is of GET alone.
        let range = request.isHead ? nil : request.field("Range")
        return answer(ifNoneMatch: request.field("If-None-Match"), range: range, ifRange: request.field("If-Range"))
    }

    func answer(ifNoneMatch known: String?, range: String?, ifRange: String?) -> WebAnswer {
        if let known, isKnown(known) { return WebAnswer(status: 304, fields: common) }
        let asked = ifRange == nil || ifRange == tag ? range : nil
        switch ByteRange(asked, length: bytes.count) {
        case .whole: return WebAnswer(status: 200, mediaType: mediaType, body: bytes, fields: common)
        case .part(let part):
            let place = "bytes \(part.lowerBound)-\(part.upperBound - 1)/\(bytes.count)"
            return WebAnswer(
                status: 206, mediaType: mediaType, body: Array(bytes[part]),
                fields: common.merging(["Content-Range": place], uniquingKeysWith: { $1 }))
        case .unsatisfiable: return WebAnswer(status: 416, fields: ["Content-Range": "bytes */\(bytes.count)"])
        }
    }

    private var common: [String: String] { ["ETag": tag, "Cache-Control": keeping, "Accept-Ranges": "bytes"] }

    /// A weak tag is as good here as a strong one (RFC 9110, 13.1.2).
    private func isKnown(_ tags: String) -> Bool {
        tags.split(separator: ",").contains { text in
            let text = text.trimmed
            return text == "*" || (text.hasPrefix("W/") ? text.dropFirst(2) : text) == tag
        }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        let rest = drop { $0 == " " || $0 == "\t" }
        guard let last = rest.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
        return rest[...last]
    }
}
