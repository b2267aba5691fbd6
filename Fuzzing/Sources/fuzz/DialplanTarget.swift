import Catalogue
import Dialplans
import Foundation
import Phrases

/// A dialplan, and behind a line `=====` a file that it may include: loaded against the services and phrases of the school line. One that
/// passes the checks serves a call.
enum DialplanTarget {
    static func run(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        let parts = text.split(separator: "\n=====\n", maxSplits: 1, omittingEmptySubsequences: false)
        let main = SourceText(file: "a.yaml", bytes: parts.count > 1 ? Array(parts[0].utf8) : input)
        let other = SourceText(file: "b.yaml", text: parts.count > 1 ? String(parts[1]) : "")
        let faults = loader.check(main, include: { _ in other })
        check(faults, of: [main, other])
        rule(faults == loader.check(main, include: { _ in other }), "other faults the second time")
        do {
            let plan = try loader.load(main, version: "1") { _ in other }
            rule(faults.isEmpty, "it is loaded in spite of its faults")
            rule(plan.states[plan.start] != nil, "it begins in a state that is not there")
            CallWalk.run(plan, seed: input)
        } catch let error {
            rule(error.faults == faults && !faults.isEmpty, "loading and checking find different faults")
        }
    }

    /// Every fault has a place that an editor can go to, and words.
    private static func check(_ faults: [Fault], of files: [SourceText]) {
        rule(faults == faults.sorted() && faults.count <= 1_000, "faults are not sorted, or too many")
        for fault in faults {
            guard let file = files.first(where: { $0.file == fault.place.file }) else { return rule(false, "a fault in no file: \(fault)") }
            let lines = file.text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r" || $0 == "\r\n" }
            rule((1...lines.count + 1).contains(fault.place.line), "a fault in line \(fault.place.line) of \(lines.count)")
            let width = fault.place.line <= lines.count ? lines[fault.place.line - 1].unicodeScalars.count : 0
            rule((1...width + 1).contains(fault.place.column), "a fault in column \(fault.place.column) of \(width): \(fault)")
            rule(!fault.message.isEmpty && fault.description.utf8.count < 8_000, "a fault without words, or of too many")
        }
    }

    static let book: PhraseBook = {
        let languages = (try? FileManager.default.contentsOfDirectory(atPath: "prompts")) ?? []
        let files = languages.sorted().compactMap { language in
            let name = "prompts/\(language)/phrases.yaml"
            return (try? String(contentsOfFile: name, encoding: .utf8)).map {
                PhraseFile(language: LanguageCode(language), name: name, text: $0)
            }
        }
        let book = PhraseBook(files)
        rule(!files.isEmpty && book.faults.isEmpty, "the phrases are read from prompts/ in the working directory")
        return book
    }()

    private static let loader = DialplanLoader(services: SchoolCatalogue.services, phrases: book.catalogue)
}
