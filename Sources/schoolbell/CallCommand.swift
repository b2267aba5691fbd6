import ArgumentParser
import CallCore
import Console
import Dialplans
import Gateways
import Stories
import Switchboard

/// A telephone on the console.
struct CallCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "call",
        abstract: "Calls the line from a telephone on the console.",
        discussion: """
            Prints the call as a story while it happens. In virtual time, so that a call of minutes takes a moment, unless it is played. \
            Without --keys the keys of the keyboard are the telephone's, and q hangs up.

            EXAMPLES
              schoolbell call --from 0888100002 --keys "w 1 w 5 w" --text
              schoolbell call --from 0888100012 --keys "w 1 w 483920175634 w w3 #" --wav call.wav
              schoolbell call --withheld --play
            """)

    @OptionGroup var service: ServiceOptions

    @Option(help: ArgumentHelp("The number that calls, in any spelling.", valueName: "number"))
    var from: String?

    @Option(help: ArgumentHelp("The number that is called.", valueName: "number"))
    var to: String?

    @Flag(help: "The number is withheld.")
    var withheld = false

    @Option(help: ArgumentHelp("How the network vouches for the number: A, B, C or failed.", valueName: "level"))
    var attest: String?

    @Option(help: ArgumentHelp("The language that the gateway names.", valueName: "code"))
    var lang: String?

    @Option(
        help: ArgumentHelp(
            "Keys to press: w waits for the prompt's end (between the items of a list: w1 w), w3 three seconds.", valueName: "keys"))
    var keys: String?

    @Option(help: ArgumentHelp("Writes what the caller hears.", valueName: "file"))
    var wav: String?

    @Flag(help: "Plays what the caller hears, in real time.")
    var play = false

    @Flag(help: "Prints the words of each phrase.")
    var text = false

    func run() throws {
        let premises = try service.premises()
        let phone = try ConsolePhone(self, premises: premises)
        try phone.hold()
        if let wav { try phone.write(to: wav) }
        if phone.wasRejected { throw CommandFailure(.unavailable, "no dialplan answers \(phone.offer.to): see “numbers” in the dialplans") }
    }

    func offer(calling number: String) throws -> CallOffer {
        var attestation: Attestation?
        if let attest {
            guard let known = Attestation(rawValue: attest) else {
                throw ValidationError("--attest takes A, B, C or failed, not “\(attest)”")
            }
            attestation = known
        }
        return CallOffer(
            id: CallID(rawValue: Identity.call()), from: from, to: to ?? number, withheld: withheld, attestation: attestation,
            language: lang.map { LanguageCode(rawValue: $0) })
    }
}
