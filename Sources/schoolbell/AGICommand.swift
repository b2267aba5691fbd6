import ArgumentParser
import Glibc
import Switchboard

/// One call of an Asterisk on the standard streams.
struct AGICommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agi",
        abstract: "Serves one call as a child of Asterisk, on stdin and stdout.",
        discussion: """
            For a few calls, and for trying things out: each starts a process of its own. Many are served by schoolbell serve, with speaks: \
            fastagi under switches in the settings. It ends with status 0 when the call has ended. Asterisk starts it in a folder of its own and \
            as its own account: name every folder, and see gateways/asterisk, "As a child".

            EXAMPLE
              AGI(/usr/bin/schoolbell,agi,--data,DIR,--dialplans,DIR,--prompts,DIR,--grade-scales,DIR,to=+359882818905)
            """)

    @Option(help: ArgumentHelp("Where Dial finds a number to transfer to, such as PJSIP/{number}@trunk.", valueName: "destination"))
    var transfer: String?

    @Argument(help: ArgumentHelp("What the dialplan says of the call: to=…, withheld=1, attest=A, lang=bg.", valueName: "name=value"))
    var said: [String] = []

    @OptionGroup var service: ServiceOptions

    func run() async throws {
        // What is said of the call comes on stdin too, and is taken from there.
        // Asterisk tells its child of a hang-up by a signal too; the line that says so is enough.
        signal(SIGHUP, SIG_IGN)
        let premises = try service.premises(for: .oneCall)
        try await LineStation(premises, loops: 1).serve(agi: 0, output: 1, transfer: transfer)
    }
}
