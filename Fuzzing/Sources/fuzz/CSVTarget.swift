import Glibc

@testable import CSV

/// A school's file, read in chunks of the size that the first byte says.
enum CSVTarget {
    private static let limit = 300

    static func run(_ input: [UInt8]) {
        guard let first = input.first else { return }
        let file = Array(input.dropFirst())
        let read = read(file, chunk: Int(first) + 1)
        let header = file.prefix { $0 != 10 }
        // What separates is told by the header, as far as it is seen.
        if header.count < limit, !header.contains(0x22) { rule(read == self.read(file, chunk: 8_192), "other rows in other chunks") }
        let lines = file.count { $0 == 10 } + 1
        rule(zip(read.events, read.events.dropFirst()).allSatisfy { $0.line < $1.line }, "rows stand out of their row")
        rule(read.events.allSatisfy { (1...lines).contains($0.line) }, "a row of a line that is not there")
        rule(Set(read.rows.map(\.count)).count <= 1, "rows of several widths")
        if !file.contains(0x22), header.count < limit {
            rule(read.events.count == filled(file, read.encoding), "a line was lost, or read twice")
        }
        writeAndRead(read.rows)
    }

    struct Event: Equatable {
        var line: Int
        /// `nil`: a fault.
        var fields: [String]?
    }

    struct Reading: Equatable {
        var encoding: CSVEncoding
        var events: [Event] = []
        var rows: [[String]] { events.compactMap(\.fields) }
    }

    private static func read(_ bytes: [UInt8], chunk: Int) -> Reading {
        do {
            var reader = try CSVReader(path: ScratchFile.path(holding: bytes), limit: limit, chunk: chunk)
            var reading = Reading(encoding: reader.encoding)
            while true {
                switch try reader.next() {
                case .end:
                    rule(reader.consumed == bytes.count, "\(reader.consumed) bytes of \(bytes.count) are read")
                    return reading
                case .row:
                    let fields = (0..<reader.record.count).map(reader.record.text)
                    reading.events.append(Event(line: reader.record.line, fields: fields))
                case .fault(let fault):
                    rule(fault.excerpt.count <= CSVReader.excerptLimit, "an excerpt of \(fault.excerpt.count) bytes")
                    reading.events.append(Event(line: fault.line, fields: nil))
                }
                rule(reading.events.count <= bytes.count, "more rows than bytes")
            }
        } catch {
            rule(false, "a file that is there can't be read: \(error)")
            return Reading(encoding: .utf8)
        }
    }

    /// Lines that hold more than separators, in a file without quotes: each is a row or a fault.
    private static func filled(_ file: [UInt8], _ encoding: CSVEncoding) -> Int {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let lines = (file.starts(with: mark) ? file.dropFirst(3) : file[...]).split(separator: 10, omittingEmptySubsequences: false)
        let header = lines.first ?? []
        let counts = [0x2C, 0x3B, 0x09].map { sign in header.count { $0 == sign } }
        let separator: UInt8 = [0x2C, 0x3B, 0x09][counts.firstIndex(of: counts.max() ?? 0) ?? 0]
        return lines.count { line in
            !(line.last == 13 ? line.dropLast() : line).allSatisfy { $0 == separator } || line.count > limit
        }
    }

    /// Rows written in quotes are the same rows.
    private static func writeAndRead(_ rows: [[String]]) {
        let fields = rows.map { $0.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" } }
        let lines = fields.map { Array($0.joined(separator: ",").utf8) + [10] }
        guard let first = lines.first, lines.allSatisfy({ $0.count < limit }) else { return }
        guard !rows.contains(where: { $0.allSatisfy(\.isEmpty) }), !first.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        rule(read(mark + lines.joined(), chunk: 64).rows == rows, "rows change when they are written and read")
    }
}
