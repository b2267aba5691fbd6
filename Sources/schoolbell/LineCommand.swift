import ArgumentParser
import Switchboard

/// One gateway on the standard streams.
struct LineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line",
        abstract: "Speaks the line protocol on stdin and stdout.",
        discussion: """
            For a gateway that starts the engine itself, for tests and for people. It ends with status 0 when the gateway says bye or its input \
            ends. The protocol is in docs/line-protocol.md.

            EXAMPLE
              printf 'hello line=1 gateway=me/1 can=file,text beat=0\\nring call=a from=0888100004 to=+359882818905\\n' | schoolbell line
            """)

    @OptionGroup var service: ServiceOptions

    func run() async throws {
        let premises = try service.premises()
        try await LineStation(premises, loops: 1).serve(input: 0, output: 1)
    }
}
