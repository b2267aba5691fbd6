import Crypto
public import Dialplans
public import Domain
import Foundation
public import Phrases
import SchoolLine

/// What administrators edit, read and checked: phrases, scales and dialplans.
public struct Content: Sendable {
    public let shelf: DialplanShelf
    public let book: PhraseBook
    public let scales: [GradeScale]

    /// Where it lies.
    public struct Folders: Hashable, Sendable {
        public var dialplans: String
        public var prompts: String
        public var gradeScales: String

        public init(dialplans: String, prompts: String, gradeScales: String) {
            self.dialplans = dialplans
            self.prompts = prompts
            self.gradeScales = gradeScales
        }
    }

    /// Reads everything; nothing is taken that has a fault.
    public init(_ folders: Folders) throws(ContentFault) {
        let words = try Words(folders)
        let reading = DialplanReading(folder: folders.dialplans, words: words)
        shelf = DialplanShelf(try reading.load())
        book = words.book
        scales = words.scales
    }

    /// All faults of these dialplan files (of all in the folder where none is named), as text for an administrator.
    public static func faults(in files: [String], _ folders: Folders) throws(ContentFault) -> [Fault] {
        let words = try Words(folders)
        return try DialplanReading(folder: folders.dialplans, words: words).faults(in: files)
    }
}

/// Why what administrators edit cannot be used.
public enum ContentFault: Error, CustomStringConvertible {
    case missing(String)
    case scale(file: String, String)
    case phrases([PhraseFault])
    case dialplans(DialplanFaults)

    public var description: String {
        switch self {
        case .missing(let what): what
        case .scale(let file, let what): "\(file): \(what)"
        case .phrases(let faults): faults.map(\.description).joined(separator: "\n\n")
        case .dialplans(let faults): faults.description
        }
    }
}
