import ArgumentParser
import Foundation
import Switchboard

/// Where the service keeps its things; the same for every command.
struct ServiceOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the store, the keys, the journal and the clips.", valueName: "dir"))
    var data = "data"

    @Option(help: ArgumentHelp("The folder of the dialplans and their stories.", valueName: "dir"))
    var dialplans = "dialplans"

    @Option(help: ArgumentHelp("The folder of the phrases, by language.", valueName: "dir"))
    var prompts = "prompts"

    @Option(name: .customLong("grade-scales"), help: ArgumentHelp("The folder of the grade scales.", valueName: "dir"))
    var gradeScales = "grade-scales"

    @Option(help: ArgumentHelp("A file of settings; see deploy/schoolbell.yaml.", valueName: "file"))
    var config: String?

    @Option(name: .customLong("log-format"), help: "How the log is written: text or json; as the configuration says.")
    var logFormat: LogFormat?

    @Option(
        help: ArgumentHelp("The wall clock starts here and stands; timers run. As 2026-11-20T18:05:00+02:00.", valueName: "instant"))
    var now: String?
}
