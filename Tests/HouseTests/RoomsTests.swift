import Foundation
import Testing

/// The rules of `docs/architecture.md` that a machine can hold.
@Suite struct RoomsTests {
    /// What each room may import of the others: the arrows of the house. `Package.swift` says the same; it is written down twice so that an
    /// arrow is never added in passing.
    static let arrows: [String: Set<String>] = [
        "Domain": ["CPhoneNumber"],
        "Dialplans": [],
        "CallCore": ["Dialplans"],
        "Phrases": ["Dialplans", "Domain", "CICU"],
        "Speech": ["CallCore", "Dialplans", "CEspeak", "CSoxr"],
        "Storage": ["Domain"],
        "Gateways": ["CallCore", "Dialplans", "CSpandsp"],
        "SchoolLine": ["CallCore", "Dialplans", "Domain", "Storage"],
        "Intake": ["Domain", "Storage"],
        "Notices": ["Domain", "Storage"],
        "Figures": [],
        "Web": [],
        "Stories": ["CallCore", "Dialplans"],
        "Switchboard": [
            "CallCore", "Dialplans", "Domain", "Figures", "Gateways", "Intake", "Notices", "Phrases", "SchoolLine", "Speech", "Storage",
            "Web",
        ],
        "LineKit": ["CallCore", "Gateways"],
        "Console": ["CallCore", "Dialplans", "Gateways", "Speech", "CAlsa"],
    ]

    /// Rooms without a door outside, and what would be one.
    static let pure = ["Domain", "Dialplans", "CallCore"]
    static let doors = [
        "FileManager", "FileHandle", "Data(contentsOf", "String(contentsOf", "URLSession", "Date()", "Date.now", "ContinuousClock",
        ".random(",
        "UUID()", "SystemRandomNumberGenerator", "ProcessInfo", "DispatchQueue", "Thread", "import Glibc",
    ]

    @Test(arguments: arrows.keys.sorted()) func roomImportsOnlyWhereItsArrowsPoint(room: String) throws {
        let rooms = Set(Self.arrows.keys).union(Self.arrows.values.flatMap { $0 })
        for file in try SourceFile.all(in: "Sources/\(room)") {
            let strangers = file.imports.intersection(rooms).subtracting(Self.arrows[room] ?? [])
            #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
        }
    }

    @Test(arguments: pure) func pureRoomHasNoDoorOutside(room: String) throws {
        for file in try SourceFile.all(in: "Sources/\(room)") {
            for door in Self.doors where file.code.contains(door) {
                Issue.record("\(file.path) uses \(door)")
            }
        }
    }

    @Test func filesAndNamesKeepTheHouse() throws {
        let names = try Regex(#"(class|struct|enum|actor|protocol) \w*(Manager|Helper|Util|Utils|Processor)\b"#)
        for file in try SourceFile.all(in: "Sources") + SourceFile.all(in: "Fuzzing/Sources/fuzz") {
            #expect(file.lines.count <= 200, "\(file.path) has \(file.lines.count) lines: split it")
            #expect(file.code.firstMatch(of: names) == nil, "\(file.path) has a type with a name that says nothing")
            let unsafe = file.lines.filter { $0.contains("try!") || $0.contains(" as! ") || $0.contains("fatalError()") }
            #expect(unsafe.isEmpty, "\(file.path): \(unsafe)")
        }
    }

    @Test func testsNeverSleep() throws {
        for file in try SourceFile.all(in: "Tests") where !file.path.contains("HouseTests") {
            for word in ["Task.sleep", "usleep(", "Thread.sleep", " sleep("] where file.code.contains(word) {
                Issue.record("\(file.path) waits by \(word)")
            }
        }
    }
}
