import Dialplans
import Testing

/// The states of a dialplan, and what is wrong with them.
struct StatesCase: Sendable, CustomTestStringConvertible {
    var name: String
    var head = "keys: {}"
    var states: String
    var faults: [String]
    var testDescription: String { name }

    func check() {
        let found = Sample.faults(states, head: head)
        #expect(found.map(\.short) == faults, "\(found.map(\.description).joined(separator: "\n"))")
    }
}
