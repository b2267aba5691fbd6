import Dialplans
import Foundation
import Phrases
import Switchboard

/// A dialplan that a command line names: by its name in the folder, by its file, or by a version that served.
struct FoundDialplan {
    let plan: Dialplan
    let book: PhraseBook

    static let help = "Its name, its file, or a version that served (VERSION, or VERSION/NAME where it has several)."

    /// - Parameter name: `nil`: the only one of the folder.
    init(_ name: String?, _ service: ServiceOptions) throws {
        (plan, book) = try ServiceOptions.telling { try Self.find(name, service) }
    }

    private static func find(_ name: String?, _ service: ServiceOptions) throws -> (Dialplan, PhraseBook) {
        guard let name else { return try one(of: try Content(service.folders), named: nil, in: service.dialplans) }
        if name.hasSuffix(".yaml") { return try Content.dialplan(in: name, service.folders) }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let kept = KeptVersions(data: service.data)
        if let first = parts.first, first.count >= 4, let version = try? kept.name(beginning: first) {
            return try one(of: try kept.content(of: version), named: parts.dropFirst().first, in: version)
        }
        return try one(of: try Content(service.folders), named: name, in: service.dialplans)
    }

    private static func one(of content: Content, named name: String?, in place: String) throws -> (Dialplan, PhraseBook) {
        let plans = content.shelf.plans
        let names = plans.map(\.id.name).sorted().joined(separator: ", ")
        if let name {
            guard let plan = plans.first(where: { $0.id.name == name }) else {
                throw CommandFailure(.missingInput, "there is no dialplan “\(name.prefix(64))” in \(place): there is \(names)")
            }
            return (plan, content.book)
        }
        guard plans.count == 1, let plan = plans.first else {
            throw CommandFailure(.missingInput, "there are several dialplans in \(place), name one: \(names)")
        }
        return (plan, content.book)
    }
}
