import ArgumentParser
import Speech

/// The helper process that speaks: started by the service itself, never by hand.
struct SpeakCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speak", abstract: "Makes clips for the service, over stdin and stdout.", shouldDisplay: false)

    func run() throws {
        SpeechWorker.run(input: 0, output: 1)
    }
}
