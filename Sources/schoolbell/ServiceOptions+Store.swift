import Domain
import Foundation
import Storage
import Switchboard

extension ServiceOptions {
    /// The store alone, for commands that need neither dialplans nor phrases.
    ///
    /// - Throws: where there is none: a command that only looks never makes one.
    func store() throws -> Store {
        try checkStore()
        return try Store.open(folder: data)
    }

    /// The store to look into, which waits for no service that writes.
    func storeToLookInto() throws -> Store {
        try checkStore()
        return try Store.look(folder: data)
    }

    private func checkStore() throws {
        let file = (data as NSString).appendingPathComponent(Store.fileName)
        guard FileManager.default.fileExists(atPath: file) else {
            throw CommandFailure(.missingInput, "there is no store in \(data): name its folder with --data, or fill one with import")
        }
    }

    /// Whose wall clock the command shows.
    func timeZone() throws -> TimeZone { TimeZone(identifier: try configuration().timeZone) ?? .gmt }

    /// Reads an identifier of the command line.
    static func identifier<ID: Identifier>(_ text: String, _ what: String) throws -> ID {
        guard let id = ID(text) else { throw CommandFailure(.missingInput, "“\(text.prefix(64))” is no \(what): an id has 1 to 64 bytes") }
        return id
    }
}
