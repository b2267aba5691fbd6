import NIOCore

/// Asterisk's side of FastAGI, as Asterisk 22 speaks it: the environment, an answer to each command, and a key as the end of what sounds.
struct AsteriskWire: CallerWire {
    private let caller: String
    /// It waits for a key, which the next command cuts short.
    private var waits = false

    init(caller: String) { self.caller = caller }

    /// As `res_agi` sends it: 22 lines and an empty one.
    mutating func greet(into out: inout ByteBuffer) {
        out.writeString(Self.before)
        out.writeString(caller)
        out.writeString(Self.after)
    }

    mutating func take(_ bytes: inout ByteBuffer, _ out: inout ByteBuffer) throws -> [SwitchOrder] {
        var orders: [SwitchOrder] = []
        while let end = bytes.readableBytesView.firstIndex(of: 0x0A) {
            let line = bytes.readSlice(length: end - bytes.readerIndex + 1) ?? ByteBuffer()
            if waits { out.writeStaticString("200 result=1\n") }
            waits = false
            if let order = try obey(line, &out) { orders.append(order) }
        }
        return orders
    }

    private mutating func obey(_ line: ByteBuffer, _ out: inout ByteBuffer) throws -> SwitchOrder? {
        switch line.readableBytesView.first {
        case UInt8(ascii: "A"): out.writeStaticString("200 result=0\n")
        case UInt8(ascii: "S"): return .sounds
        case UInt8(ascii: "W"): waits = true
        case UInt8(ascii: "H"):
            out.writeStaticString("200 result=1\nHANGUP\n")
            return .hangUp
        default: throw BenchFailure("the server says to Asterisk: \(String(buffer: line))")
        }
        return nil
    }

    mutating func press(_ key: UInt8, into out: inout ByteBuffer) { out.writeString("200 result=\(key) endpos=800\n") }

    private static let before = """
        agi_network: yes
        agi_network_script: line
        agi_request: agi://127.0.0.1:4573/line
        agi_channel: PJSIP/line-00000018
        agi_language: en
        agi_type: PJSIP
        agi_uniqueid: 1795240294.49
        agi_version: 22.10.1
        agi_callerid:\u{20}
        """
    private static let after = """

        agi_calleridname: Parent
        agi_callingpres: 0
        agi_callingani2: 0
        agi_callington: 0
        agi_callingtns: 0
        agi_dnid: +359882818905
        agi_rdnis: unknown
        agi_context: schoolbell
        agi_extension: +359882818905
        agi_priority: 2
        agi_enhanced: 0.0
        agi_accountcode:\u{20}
        agi_threadid: 139734655526592


        """
}
