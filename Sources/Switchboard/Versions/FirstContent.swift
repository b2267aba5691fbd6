import Foundation

/// What a service begins with.
struct FirstContent {
    let content: Content
    let origin: VersionStanding.Origin
    /// Why the files in the folders do not serve.
    var refusal: String?

    /// For a command that tries the files out: they themselves, and nothing is kept.
    static func trial(_ places: Content.Folders) throws(ContentFault) -> FirstContent {
        FirstContent(content: try Content(places), origin: .files)
    }

    /// The files, or what was chosen in their place. Where they have faults the version that served last: a line for a whole country does
    /// not fall silent because somebody was in the middle of a change when it was restarted.
    ///
    /// - Throws: where the files have faults, and no other version ever served.
    static func service(_ places: Content.Folders, kept: KeptVersions, last: () -> String?) throws -> FirstContent {
        do {
            let set = try FileSet(places)
            if let chosen = chosen(in: kept, instead: set) { return chosen }
            return FirstContent(content: try Content(set).lying(in: try kept.keep(set)), origin: .files)
        } catch {
            guard let version = last(), let content = try? Content(try kept.files(of: version)) else { throw error }
            return FirstContent(content: content, origin: .last, refusal: RefusalText.of(error))
        }
    }

    /// One that is damaged, or that this engine no longer takes, gives way to the files.
    private static func chosen(in kept: KeptVersions, instead set: FileSet) -> FirstContent? {
        guard let choice = kept.choice, choice.instead == set.version else { return nil }
        guard let content = try? Content(try kept.files(of: choice.version)) else { return nil }
        return FirstContent(content: content, origin: .chosen)
    }
}
