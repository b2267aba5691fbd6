import Foundation
import Support
import Testing

@testable import Intake

@Suite("CSV files")
struct CSVReaderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [UInt8]
        /// `LINE:field|field` for a row, `LINE!FIELD problem` for a fault.
        let expected: [String]
        var testDescription: String { name }

        init(_ name: String, _ text: String, _ expected: [String]) {
            self.init(name, bytes: Array(text.utf8), expected)
        }

        init(_ name: String, bytes: [UInt8], _ expected: [String]) {
            (self.name, self.bytes, self.expected) = (name, bytes, expected)
        }
    }

    static let cases = [
        Case("plain", "a,b\n1,2\n", ["1:a|b", "2:1|2"]),
        Case("no line feed at the end", "a,b\n1,2", ["1:a|b", "2:1|2"]),
        Case("CR LF", "a,b\r\n1,2\r\n3,\r\n", ["1:a|b", "2:1|2", "3:3|"]),
        Case("mark", "\u{FEFF}a,b\n1,2\n", ["1:a|b", "2:1|2"]),
        Case("semicolon", "a;b\n1,5;2\n", ["1:a|b", "2:1,5|2"]),
        Case("tab", "a\tb\n1;2\t3,4\n", ["1:a|b", "2:1;2|3,4"]),
        Case("separators inside quotes do not count", "\"a,b,c\";d\n1;2\n", ["1:a,b,c|d", "2:1|2"]),
        Case("one column", "a\n1\n2\n", ["1:a", "2:1", "3:2"]),
        Case("empty lines and empty rows", "a,b\n\n,\n\r\n1,2\n", ["1:a|b", "5:1|2"]),
        Case("quotes", "a,b\n\"x, \"\"y\"\"\",\"\"\n", ["1:a|b", "2:x, \"y\"|"]),
        Case("line breaks in quotes", "a,b\n\"1\n2\r\n3\",x\r\n4,5\n", ["1:a|b", "2:1\n2\r\n3|x", "5:4|5"]),
        Case("quote at the very end", "a,b\n1,\"2\"", ["1:a|b", "2:1|2"]),
        Case("stray quote", "a,b\n1,x\"y\n3,4\n", ["1:a|b", "2!1 strayQuote", "3:3|4"]),
        Case("text behind a quote", "a,b\n\"1\"x,2\n3,4\n", ["1:a|b", "2!0 afterQuote", "3:3|4"]),
        Case("open quote", "a,b\n1,\"x\n3,4\n5,6\n", ["1:a|b", "2!1 openQuote", "3:3|4", "4:5|6"]),
        Case("open quote closed by the next one", "a,b\n1,\"x\n2,\"y\"\n5,6\n", ["1:a|b", "2!1 afterQuote", "3:2|y", "4:5|6"]),
        Case("CR behind a quote, no LF", "a,b\n\"1\"\r2,3\n4,5\n", ["1:a|b", "2!0 afterQuote", "3:4|5"]),
        Case("too few and too many", "a,b\n1\n1,2,3\n3,4\n", ["1:a|b", "2!- 1 of 2", "3!- 3 of 2", "4:3|4"]),
        Case("NUL", "a,b\n1,\u{0}2\n3,4\n", ["1:a|b", "2!1 nul", "3:3|4"]),
        Case("NUL in quotes with a line break", "a,b\n\"1\n\u{0}\",2\n3,4\n", ["1:a|b", "2!0 nul", "4:3|4"]),
        Case("empty file", "", []),
        Case("only a mark", "\u{FEFF}", []),
        Case(
            "a broken letter", bytes: Array("a,b\nМила,1\n".utf8) + [0x78, 0x2C, 0xD0, 0x0A] + Array("2,3\n".utf8),
            [
                "1:a|b", "2:Мила|1", "3!1 encoding", "4:2|3",
            ]),
        Case("UTF-16 has NULs", bytes: Array("a,b\n".utf8.flatMap { [$0, 0] }), ["1!0 nul", "2!0 nul"]),
        Case("Windows-1251", bytes: Array("a;b\n".utf8) + [0xCC, 0xE8, 0xEB, 0xE0, 0x3B, 0xB9, 0x31, 0x0A], ["1:a|b", "2:Мила|№1"]),
        Case(
            "the byte that Windows-1251 lacks", bytes: Array("a;b\n".utf8) + [0xCC, 0xE8, 0x3B, 0x98, 0x0A, 0x31, 0x3B, 0x32],
            [
                "1:a|b", "2!1 encoding", "3:1|2",
            ]),
    ]

    @Test("frames records, whatever the size of a chunk", arguments: cases, [1, 2, 3, 5, 262_144])
    func frames(_ item: Case, chunk: Int) throws {
        let folder = try TemporaryFolder()
        try Data(item.bytes).write(to: folder.url.appendingPathComponent("x.csv"))
        var reader = try CSVReader(path: folder.path("x.csv"), chunk: chunk)
        #expect(try Self.events(&reader) == item.expected)
    }

    @Test("bounds a record and goes on behind it", arguments: [1, 7, 64, 4096])
    func bounds(chunk: Int) throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "x", count: 1000)
        let lines = String(repeating: "1,2\n", count: 200)
        try folder.write("x.csv", "a,b\n1,\(long)\n2,3\n4,\"\(long)\"\n5,6\n7,\"\n\(lines)8,9\n")
        var reader = try CSVReader(path: folder.path("x.csv"), limit: 300, chunk: chunk)
        let events = try Self.events(&reader)
        #expect(events.prefix(6) == ["1:a|b", "2!1 tooLong", "3:2|3", "4!1 openQuote", "5:5|6", "6!1 openQuote"])
        #expect(events.count == 6 + 200 + 1)
        #expect(events.last == "207:8|9")
    }

    @Test("passes over a line of 100 MB in bounded memory")
    func hugeLine() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("x.csv", "a,b\n1,")
        let handle = try #require(FileHandle(forWritingAtPath: path))
        try handle.seekToEnd()
        let megabyte = Data(repeating: 0x78, count: 1_000_000)
        for _ in 0..<100 { try handle.write(contentsOf: megabyte) }
        try handle.write(contentsOf: Data("\n3,4\n".utf8))
        try handle.close()
        var reader = try CSVReader(path: path)
        #expect(try Self.events(&reader) == ["1:a|b", "2!1 tooLong", "3:3|4"])
    }

    @Test(
        "tells the encoding by content",
        arguments: [
            (0, 0, CSVEncoding.utf8), (1, 0, .utf8), (0, 1, .windows1251), (3, 2, .utf8), (2, 2, .utf8), (2, 30, .windows1251),
            (1000, 5, .utf8), (1, 1000, .windows1251),
        ])
    func encoding(wellFormed: Int, broken: Int, expected: CSVEncoding) throws {
        let folder = try TemporaryFolder()
        // The first letter comes late.
        var bytes = Array(String(repeating: "1,abc\n", count: 60_000).utf8)
        for _ in 0..<wellFormed { bytes += Array("1,ю\n".utf8) }
        for _ in 0..<broken { bytes += [0x31, 0x2C, 0xFE, 0x0A] }
        try Data(bytes).write(to: folder.url.appendingPathComponent("x.csv"))
        #expect(try CSVReader(path: folder.path("x.csv")).encoding == expected)
    }

    @Test("refuses what is no file")
    func noFile() throws {
        let folder = try TemporaryFolder()
        #expect(throws: CSVSourceError.notAFile) { try CSVReader(path: folder.path) }
        #expect(throws: CSVSourceError.cannotOpen(2)) { try CSVReader(path: folder.path("missing.csv")) }
        mkfifo(folder.path("pipe"), 0o600)
        #expect(throws: CSVSourceError.notAFile) { try CSVReader(path: folder.path("pipe")) }
    }

    static func events(_ reader: inout CSVReader) throws -> [String] {
        var events: [String] = []
        while true {
            switch try reader.next() {
            case .end: return events
            case .row:
                let record = reader.record
                events.append("\(record.line):" + (0..<record.count).map(record.text).joined(separator: "|"))
            case .fault(let fault):
                let problem =
                    switch fault.problem {
                    case .openQuote: "openQuote"
                    case .strayQuote: "strayQuote"
                    case .afterQuote: "afterQuote"
                    case .nul: "nul"
                    case .tooLong: "tooLong"
                    case .encoding: "encoding"
                    case .fieldCount(let count, let expected): "\(count) of \(expected)"
                    }
                events.append("\(fault.line)!\(fault.field.map(String.init) ?? "-") \(problem)")
            }
        }
    }
}
