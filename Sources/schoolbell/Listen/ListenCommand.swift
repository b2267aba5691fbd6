import ArgumentParser
import Dialplans
import Foundation
import Speech

/// An example call in a language, for somebody who speaks it to sign off.
struct ListenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "listen",
        abstract: "Makes an example call in a language, for a native speaker to sign off.",
        discussion: """
            A made-up parent calls the demo school, in the dialplan and the phrases that stand in the folders, and hears the news, the \
            marks, the absences, the timetable and the report; one item is asked for again. Writes FOLDER/listen-LANGUAGE.wav, which is \
            what such a parent hears, and listen-LANGUAGE.html beside it: when what is said, the same in English, and the name of each phrase.

            EXAMPLE
              schoolbell listen et --out listening
            """)

    @OptionGroup var service: ServiceOptions

    @Option(help: ArgumentHelp("Where the two files go; it is made if it is missing.", valueName: "folder"))
    var out = "."

    @Argument(help: "The language, as in prompts/LANGUAGE.")
    var language: String

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("schoolbell-listen-\(Identity.session())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let example = try ExampleCall(language: LanguageCode(language), service: service, in: folder)
        let heard = try example.hold()
        let name = "listen-\(language)"
        try write(Data(WAV.encode(heard.sound)), to: name + ".wav")
        try write(Data(ListeningPage(heard, sound: name + ".wav").html.utf8), to: name + ".html")
        print("\(path(name + ".wav")): \(ListeningPage.time(heard.sound.milliseconds)), with its transcript in \(path(name + ".html"))")
    }

    private func path(_ name: String) -> String { (out as NSString).appendingPathComponent(name) }

    private func write(_ data: Data, to name: String) throws {
        do {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
            try data.write(to: URL(fileURLWithPath: path(name)), options: .atomic)
        } catch {
            throw CommandFailure(.cannotCreate, "cannot write \(path(name)): \(error.localizedDescription)")
        }
    }
}
