/// The numbers that a call has given out, each kind from 1.
struct CallNumbers: Codable, Hashable, Sendable {
    private var plays = 0
    private var recordings = 0
    private var transfers = 0
    private var queries = 0

    mutating func play() -> PlayNumber { Self.next(&plays) }
    mutating func recording() -> RecordNumber { Self.next(&recordings) }
    mutating func transfer() -> TransferNumber { Self.next(&transfers) }
    mutating func query() -> QueryID { Self.next(&queries) }

    private static func next(_ number: inout Int) -> Int {
        number += 1
        return number
    }
}
