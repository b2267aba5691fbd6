import CallCore
import Dialplans
import Foundation
import Gateways
import Storage

/// The file that an engine left behind, read and taken over.
struct LeftJournal {
    let file: JournalFile
    let records: [JournalFile.Record]
    private(set) var calls: [CallID: LeftCall] = [:]
    /// The session, where it outlives its connection.
    let remains: LineRemains?
    let counts: LineCounts

    /// `nil`: a living engine writes it.
    init?(_ path: String, seal: DigitSeal) throws(JournalFile.Failure) {
        guard let file = try JournalFile.unlessInUse(path: path) else { return nil }
        self.file = file
        let (records, mark) = try file.readLeft()
        self.records = records
        let numbers = (mark ?? "").split(separator: " ").compactMap { Int($0) }
        counts = numbers.count == 2 ? LineCounts(received: numbers[0], said: numbers[1]) : LineCounts(received: 0, said: 0)
        remains = LineRemains(records.filter { $0.call.isEmpty }.compactMap { LineEntry($0.bytes) }, counts)
        var lines: [String: [[UInt8]]] = [:]
        for record in records where !record.call.isEmpty { lines[record.call, default: []].append(record.bytes) }
        for (call, lines) in lines { calls[CallID(call)] = LeftCall(CallID(call), lines, seal: seal) }
    }

    /// When the engine was last alive: milliseconds since 1970.
    var lastSign: Int64 { calls.values.map(\.lastSign).max() ?? 0 }
}
