import Foundation
import Support
import Testing

@testable import Intake

/// What `docs/demo-data.md` says stands in the files.
@Suite("The page on demo data")
struct DemoDocumentTests {
    private let folder: TemporaryFolder
    private let page: String
    private let rows: [[String]]

    init() throws {
        folder = try TemporaryFolder()
        try DemoData(schools: 1, seed: 99).write(to: folder.path)
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        page = try String(contentsOf: root.appendingPathComponent("docs/demo-data.md"), encoding: .utf8)
        rows = page.split(separator: "\n").filter { $0.hasPrefix("| ") }.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    private func lines(_ name: String) throws -> [String] {
        try String(contentsOfFile: folder.path(name + ".csv"), encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test("numbers, and the children that they are subscribed to")
    func numbers() throws {
        let guardians = try lines("guardians")
        let subscriptions = try lines("subscriptions")
        let codes = Dictionary(uniqueKeysWithValues: DemoStory.children.map { ($0.givenName, $0.code) })
        let numbers = rows.filter { $0[0].hasPrefix("+3598881") }
        #expect(numbers.count == 13)
        for row in numbers where row[1] != "nobody" {
            let id = try #require(row[1].split(separator: "`").dropFirst().first)
            #expect(guardians.contains { $0.hasPrefix("\(id),") && $0.hasSuffix(",\(row[0])") })
            let expected = row[2] == "none" ? [] : row[2].components(separatedBy: ", ").compactMap { codes[$0] }
            #expect(
                subscriptions.filter { $0.hasPrefix(row[0]) }.compactMap { $0.components(separatedBy: ",").dropFirst().first } == expected)
        }
    }

    @Test("children, classes and codes")
    func children() throws {
        let students = try lines("students")
        let children = rows.filter { $0.count == 5 && $0[4].count == 12 && Int($0[4]) != nil }
        #expect(children.count == DemoStory.children.count)
        for row in children {
            let id = try #require(row[1].split(separator: "`").first)
            let classID = try #require(row[2].split(separator: "`").dropFirst().first)
            let name = row[0].replacingOccurrences(of: " ", with: ",")
            #expect(students.contains { $0.hasPrefix("\(id),\(classID),\(name),\(row[4])") })
        }
        #expect(students.count { $0.contains(",c-1-5a,") && $0.contains(",enrolled,") } >= 24)
        #expect(!students.contains { $0.contains(DemoStory.unknownCode) })
    }

    @Test("the entries of the fixed children, and no others")
    func entries() throws {
        let listed = Set(
            rows.flatMap { $0 }.compactMap { cell in
                cell.hasPrefix("`e-") ? cell.split(separator: "`").first.map(String.init) : nil
            })
        let files = ["marks", "absences", "remarks", "health", "meetings", "tests"]
        let all = try files.flatMap { try lines($0) }
        let ids = DemoStory.children.map(\.id) + ["c-1-5a"]
        let written = all.filter { line in ids.contains { line.contains(",\($0),") } }.compactMap { $0.components(separatedBy: ",").first }
        #expect(Set(written) == listed)
        #expect(written.count == listed.count)
        for row in rows where row.count >= 5 {
            guard let id = row.compactMap({ $0.hasPrefix("`e-") ? $0.split(separator: "`").first : nil }).first else { continue }
            let day = try #require(row.first { $0.hasPrefix("2026-") }).prefix(10)
            let line = try #require(all.first { $0.hasPrefix("\(id),") })
            #expect(line.contains(day))
            if let entered = row.last, entered.hasPrefix("2026-"), entered.contains("T") { #expect(line.hasSuffix(",\(entered)")) }
        }
    }

    @Test("the timetable of 5а")
    func timetable() throws {
        let names = Dictionary(uniqueKeysWithValues: DemoSubject.all.map { ($0.identifier(school: "1"), $0.name) })
        let lessons = try lines("timetable").filter { $0.hasPrefix("c-1-5a,") }.map { $0.components(separatedBy: ",") }
        let table = rows.filter { $0[0].count == 1 && Int($0[0]) != nil }
        #expect(table.count == 6)
        for row in table {
            for (weekday, name) in row.dropFirst().enumerated() {
                let lesson = lessons.first { $0[1] == String(weekday + 1) && $0[2] == row[0] }
                #expect(lesson.flatMap { names[$0[5]] } ?? "" == name)
            }
        }
        #expect(lessons.count == 28)
    }

    @Test("means and places", arguments: [("s-mila", "Мила", "5а", 5), ("s-ivan", "Иван", "2б", 2)])
    func places(child: String, name: String, className: String, year: Int) throws {
        var marks: [String: [String: [Double]]] = [:]
        for line in try lines("marks").dropFirst() {
            let fields = line.components(separatedBy: ",")
            marks[fields[1], default: [:]][fields[2], default: []].append(Double(fields[3]) ?? 0)
        }
        let means = marks.mapValues { subjects in
            subjects.values.map { $0.reduce(0, +) / Double($0.count) }.reduce(0, +) / Double(subjects.count)
        }
        let classes = try Dictionary(
            uniqueKeysWithValues: lines("students").filter { $0.contains(",enrolled,") }.map {
                let fields = $0.components(separatedBy: ",")
                return (fields[0], fields[1])
            })
        let own = try #require(means[child])
        func place(_ prefix: String) -> String {
            let group = means.filter { classes[$0.key]?.hasPrefix(prefix) == true }.values
            let first = group.count { $0 > own + 1e-9 } + 1
            let last = first + group.count { abs($0 - own) < 1e-9 } - 1
            return "\(first == last ? "\(first)" : "\(first)–\(last)") of \(group.count)"
        }
        let mean = String(format: "%.2f", own)
        let sentence = try
            "\(name) \(mean), place \(place(#require(classes[child]))) in \(className), and \(place("c-1-\(year)")) in year \(year)"
        #expect(page.contains(sentence), "\(sentence)")
    }
}
