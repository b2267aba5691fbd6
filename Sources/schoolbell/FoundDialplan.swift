import Dialplans
import Foundation
import Phrases
import Speech
import Switchboard

/// A dialplan that a command line names: by its name in the folder, by its file, or by a version that served.
struct FoundDialplan {
    let plan: Dialplan
    let book: PhraseBook
    let recordings: Recordings

    static let help = "Its name, its file, or a version that served (VERSION, or VERSION/NAME where it has several)."

    /// - Parameters:
    ///   - name: `nil`: the only one of the folder, or the only one that has the state.
    ///   - state: what is looked for in it.
    init(_ name: String?, with state: StateName? = nil, _ service: ServiceOptions) throws {
        (plan, book, recordings) = try ServiceOptions.telling { try Self.find(name, state, service) }
    }

    /// All of the folder.
    static func all(_ service: ServiceOptions) throws -> [FoundDialplan] {
        let content = try ServiceOptions.telling { try Content(service.folders) }
        return content.shelf.plans.sorted { $0.id.name < $1.id.name }.map {
            FoundDialplan(plan: $0, book: content.book, recordings: content.recordings)
        }
    }

    private init(plan: Dialplan, book: PhraseBook, recordings: Recordings) {
        (self.plan, self.book, self.recordings) = (plan, book, recordings)
    }

    private typealias Found = (Dialplan, PhraseBook, Recordings)

    private static func find(_ name: String?, _ state: StateName?, _ service: ServiceOptions) throws -> Found {
        guard let name else { return try one(of: try Content(service.folders), with: state, in: service.dialplans) }
        if name.hasSuffix(".yaml") {
            let (plan, book) = try Content.dialplan(in: name, service.folders)
            return (plan, book, Recordings(prompts: service.prompts))
        }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let kept = KeptVersions(data: service.data)
        if let first = parts.first, first.count >= 4, let version = try? kept.name(beginning: first) {
            return try one(of: try kept.content(of: version), named: parts.dropFirst().first, in: version)
        }
        return try one(of: try Content(service.folders), named: name, in: service.dialplans)
    }

    private static func one(
        of content: Content, named name: String? = nil, with state: StateName? = nil, in place: String
    ) throws -> Found {
        let all = content.shelf.plans
        let fitting = state.map { state in all.filter { $0.states[state] != nil } } ?? all
        let plans = fitting.isEmpty ? all : fitting
        let names = plans.map(\.id.name).sorted().joined(separator: ", ")
        if let name {
            guard let plan = plans.first(where: { $0.id.name == name }) else {
                throw CommandFailure(.missingInput, "there is no dialplan “\(name.prefix(64))” in \(place): there is \(names)")
            }
            return (plan, content.book, content.recordings)
        }
        guard plans.count == 1, let plan = plans.first else {
            throw CommandFailure(.missingInput, "there are several dialplans in \(place), name one: \(names)")
        }
        return (plan, content.book, content.recordings)
    }
}
