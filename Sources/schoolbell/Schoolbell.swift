import ArgumentParser
import Foundation
import Speech
import Switchboard

/// The command line.
@main
struct Schoolbell: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schoolbell",
        abstract: "The telephone line between schools and parents.",
        discussion: """
            EXAMPLES
              schoolbell demo-data --schools 2 --seed 1 --out diary
              schoolbell import diary
              schoolbell call --from "0888 100 002" --keys "w 1 w 5 w" --text
              schoolbell serve

            EXIT STATUS
              0 done; 1 what was checked has faults; 64 the command line is wrong; 65 the input is wrong;
              66 an input is missing; 69 a service that is needed does not answer; 73 an output cannot be made;
              78 the configuration, a dialplan or the phrases are wrong.
            """,
        version: Engine.version,
        subcommands: [
            ImportCommand.self, DemoDataCommand.self, LabelsCommand.self, CodeCommand.self, TokenCommand.self, NoticesCommand.self,
            LineCommand.self, AGICommand.self,
            ServeCommand.self,
            CallCommand.self, SayCommand.self, ListenCommand.self, ReportCommand.self, JournalCommand.self, ReplayCommand.self,
            DialplanCommand.self, PromptsCommand.self, MessagesCommand.self, StatusCommand.self, LineKitCommand.self, SpeakCommand.self,
        ])

    /// Errors of the rooms are told in one line, with the way out, and by an exit status that says of what kind they are.
    static func main() async {
        settle()
        do {
            // A call may wait for this helper: what all commands take would be read for longer than it takes to begin.
            if CommandLine.arguments.dropFirst().elementsEqual(["speak"]) { return try SpeakCommand().run() }
            var command = try parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            guard let failure = CommandFailure(error) else { exit(withError: error) }
            failure.tell()
            exit(withError: ExitCode(failure.status.rawValue))
        }
    }

    /// Core dumps would hold what is said of children. A reader that goes away and a file that grows too large are errors of a write, told as
    /// such.
    private static func settle() {
        CoreDumps.turnOff()
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
    }
}
