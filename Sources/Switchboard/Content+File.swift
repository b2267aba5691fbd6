public import Dialplans
import Foundation
public import Phrases
import SchoolLine

extension Content {
    /// The dialplan of one file, wherever it lies, with the phrases of these folders.
    public static func dialplan(in file: String, _ folders: Folders) throws(ContentFault) -> (plan: Dialplan, book: PhraseBook) {
        let words = try Words(FileSet(folders, roots: [.prompts, .gradeScales]))
        let folder = TextFolder(path: (file as NSString).deletingLastPathComponent)
        let bytes = try found { () throws(TextFolder.Failure) in try folder.bytes((file as NSString).lastPathComponent) }
        let loader = DialplanLoader(services: SchoolCatalogue.services, phrases: words.book.catalogue)
        do throws(DialplanFaults) {
            let include = { (name: String) in DialplanReading.include(name, from: folder) }
            return (try loader.load(SourceText(file: file, bytes: bytes), version: "file", include: include), words.book)
        } catch {
            throw .dialplans(error)
        }
    }
}
