import ArgumentParser
import Notices
import Storage
import Switchboard

extension NoticesCommand {
    /// Prints what Kannel must be told.
    struct Kannel: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the group of Kannel's configuration that hands incoming texts to this service.",
            discussion: """
                The address holds a key: keep the file from other eyes.

                EXAMPLE
                  schoolbell notices kannel --address http://127.0.0.1:9419 >> /etc/kannel/kannel.conf
                """)

        @OptionGroup var service: ServiceOptions

        @Option(help: ArgumentHelp("Where Kannel reaches this service: the setting entries.", valueName: "url"))
        var address = "http://127.0.0.1:9419"

        func run() throws {
            let key = AddressKey.incoming(try service.storeToLookInto().vault).text
            print(
                """
                group = sms-service
                keyword = default
                catch-all = true
                max-messages = 3
                concatenation = true
                omit-empty = true
                accept-x-kannel-headers = true
                get-url = "\(address)\(NoticeReports.incomingPath)?k=\(key)&from=%q&hex=%e&charset=%C"
                """)
        }
    }
}
