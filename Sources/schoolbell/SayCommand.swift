import ArgumentParser
import CallCore
import Dialplans
import Foundation
import Phrases
import Speech
import Switchboard

/// Speaks a text as a caller would hear it.
struct SayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "say",
        abstract: "Speaks a text as the line would.",
        discussion: """
            The text goes the way of a teacher's remark: cleaned, read by the lexicon, its numbers spelt as words, spoken sentence by \
            sentence by the same voice. Prints the words.

            EXAMPLES
              schoolbell say "Оценка 5,50 на 20.11.2026 г."
              schoolbell say --lang en "Room 12 at 18:30." --wav room.wav
              schoolbell say "Добър ден!" --play
            """)

    @OptionGroup var service: ServiceOptions

    @Option(help: ArgumentHelp("The language of the text.", valueName: "code"))
    var lang = "bg"

    @Option(help: ArgumentHelp("Writes the sound.", valueName: "file"))
    var wav: String?

    @Flag(help: "Plays the sound.")
    var play = false

    @Argument(help: "The text.")
    var text: String

    func run() throws {
        let language = LanguageCode(rawValue: lang)
        let premises = try service.premises()
        defer { premises.close() }
        guard premises.content.book.languages.contains(language), let spoken = premises.content.book.spoken(outside: text, in: language)
        else {
            throw CommandFailure(.badInput, "nothing of this can be spoken in “\(lang)”: see --lang")
        }
        let sentences = Sentences.of(spoken)
        let clips = try sentences.map { sentence in
            // It may tell of a child, so its clip is kept as such: apart, and not for long.
            try premises.voice.clip(for: SpokenSentence(text: sentence.sound, language: sentence.language, isPersonal: true))
        }
        sentences.forEach { print($0.text) }
        let sound = PCM(try clips.flatMap { try WAV.read($0.path).samples })
        if let wav { try WAV.write(sound, to: wav) }
        if play { try SoundOutput.play(sound) }
    }
}
