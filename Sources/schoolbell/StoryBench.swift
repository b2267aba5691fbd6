import CallCore
import Dialplans
import Domain
import Foundation
import Intake
import Logging
import SchoolLine
import Storage
import Stories
import Switchboard
import Synchronization

/// Runs stories: each against a copy of the demo school of its own, so that none sees what another one changed.
final class StoryBench: Sendable {
    let content: Content
    private let folder: URL
    private let schools = Mutex<[StoryData: URL]>([:])

    init(folders: Content.Folders) throws {
        content = try Content(folders)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("schoolbell-stories-\(Identity.session())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The stories of these dialplans or files; of all dialplans in the folder where none is named.
    static func stories(in folder: String, named names: [String]) throws -> [String] {
        let all = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".story") }.sorted()
        let paths = all.map { (folder as NSString).appendingPathComponent($0) }
        guard !names.isEmpty else { return paths }
        return try names.flatMap { name in
            if name.hasSuffix(".story") { return [name] }
            let dialplan = ((name as NSString).lastPathComponent as NSString).deletingPathExtension
            let found = zip(all, paths).filter { $0.0.hasPrefix(dialplan + ".") }.map(\.1)
            guard !found.isEmpty else { throw CommandFailure(.missingInput, "there is no story of “\(name)” in \(folder)") }
            return found
        }
    }

    static func read(_ path: String) throws -> (text: String, story: StoryFile) {
        guard let data = FileManager.default.contents(atPath: path) else { throw CommandFailure(.missingInput, "cannot read \(path)") }
        let text = String(decoding: data, as: UTF8.self)
        do {
            return (text, try StoryFile(name: path, text: text))
        } catch {
            throw CommandFailure(.badInput, error.description)
        }
    }

    func run(_ path: String, comparingText: Bool) throws -> StoryResult {
        try run(try Self.read(path).story, comparingText: comparingText)
    }

    func run(_ story: StoryFile, comparingText: Bool = false) throws -> StoryResult {
        let plan = try plan(for: story)
        return try withServices(of: story) { services in
            let book = content.book
            return StoryRunner(plan: plan, wording: { book.wording(of: $0, in: $1) }).run(
                story, services: services, comparingText: comparingText)
        }
    }

    /// Runs stories side by side, as many at once as there are cores; the results in the order of the paths.
    func run(_ paths: [String], comparingText: Bool) throws -> [StoryResult] {
        let results = Mutex<[Int: Result<StoryResult, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: paths.count) { index in
            let result = Result { try run(paths[index], comparingText: comparingText) }
            results.withLock { $0[index] = result }
        }
        let all = results.withLock { $0 }
        return try paths.indices.compactMap { try all[$0]?.get() }
    }

    /// Writes what happened over what the story told.
    func record(_ result: StoryResult, over path: String) throws {
        let text = try Self.read(path).text
        try result.recorded(over: text).write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// A story of `national.two-children.story` belongs to the dialplan *national*.
    func plan(for story: StoryFile) throws -> Dialplan {
        let name = (story.name as NSString).lastPathComponent.prefix { $0 != "." }
        guard let plan = content.shelf.plans.first(where: { $0.id.name == name }) else {
            throw CommandFailure(.badInput, "\(story.name): there is no dialplan “\(name)”: a story is named DIALPLAN.WHAT.story")
        }
        return plan
    }

    /// Gives the services over a fresh copy of the story's school, at the story's moment.
    func withServices<T>(of story: StoryFile, _ body: (any LineServices) throws -> T) throws -> T {
        guard let data = StoryData(rawValue: story.data) else {
            let known = StoryData.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure(.badInput, "\(story.name): unknown data “\(story.data)”: there is \(known)")
        }
        guard let now = Instant(story.now) else {
            throw CommandFailure(.badInput, "\(story.name): “\(story.now)” is no instant such as 2026-11-20T18:05:00+02:00")
        }
        let copy = folder.appendingPathComponent(Identity.session())
        try FileManager.default.copyItem(at: try school(data), to: copy)
        defer { try? FileManager.default.removeItem(at: copy) }
        let store = try Store.open(folder: copy.path)
        defer { try? store.close() }
        return try body(services(store, data, at: now))
    }

    private func services(_ store: Store, _ data: StoryData, at now: Instant) -> SchoolServices {
        let configuration = Configuration()
        var rules = LineRules(country: configuration.country, timeZone: TimeZone(identifier: configuration.timeZone) ?? .gmt)
        rules.monthlyPrice = data.monthlyPrice
        let log = Logger(label: "stories") { _ in SwiftLogNoOpLogHandler() }
        return SchoolServices(store: store, scales: content.scales, rules: rules, log: log) { now }
    }

    /// The folder of a school, made once and then copied.
    private func school(_ data: StoryData) throws -> URL {
        try schools.withLock { try school(data, &$0) }
    }

    private func school(_ data: StoryData, _ schools: inout [StoryData: URL]) throws -> URL {
        if let made = schools[data] { return made }
        let made = folder.appendingPathComponent(data.rawValue)
        if data == .demo {
            try makeDemoSchool(in: made, since: data.since)
        } else {
            try FileManager.default.copyItem(at: try school(.demo, &schools), to: made)
            let store = try Store.open(folder: made.path)
            try store.write { try data.prepare($0) }
            try store.close()
        }
        schools[data] = made
        return made
    }

    private func makeDemoSchool(in made: URL, since: Instant) throws {
        let diary = folder.appendingPathComponent("diary").path
        try DemoData(schools: 1, seed: 1).write(to: diary)
        let store = try Store.open(folder: made.path)
        let scales = Dictionary(content.scales.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        _ = try Import(folder: diary, store: store, options: ImportOptions(scales: scales, now: since)).run()
        try store.close()
    }
}
