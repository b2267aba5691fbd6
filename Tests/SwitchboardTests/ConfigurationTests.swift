import Foundation
import Testing

@testable import Switchboard

@Suite struct ConfigurationTests {
    @Test func theSampleIsTheDefaults() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("deploy/schoolbell.yaml"), encoding: .utf8)
        #expect(try Configuration(text: text, file: "schoolbell.yaml") == Configuration())
    }

    @Test(arguments: ["", "# nothing\n", "~"]) func anEmptyFileIsTheDefaults(text: String) throws {
        #expect(try Configuration(text: text, file: "c") == Configuration())
    }

    @Test func settingsAreTaken() throws {
        let read = try Configuration(
            text: "calls: 7\nsocket: /run/a.sock\nsocket-mode: \"600\"\ngateway-trusted: no\nlog-level: debug\n", file: "c")
        #expect(read.calls == 7)
        #expect(read.socket == "/run/a.sock")
        #expect(read.socketMode == 0o600)
        #expect(!read.gatewayTrusted)
        #expect(read.logLevel == "debug")
    }

    static let faults = [
        ("calls: many", "c:1:8: ", "no number"), ("calls: 0", "c:1:8: ", "no number"), ("\ncallz: 1", "c:2:1: ", "unknown setting"),
        ("country: Narnia", "c:1:10: ", "unknown country"), ("time-zone: Sofia", "c:1:12: ", "unknown time zone"),
        ("calls: [1]", "c:1:8: ", "single value"), ("- a", "c:1:1: ", "a map of settings"),
        ("socket-mode: \"999\"", "c:1:14: ", "no number"),
        ("gateway-trusted: maybe", "c:1:18: ", "yes or no"), ("log-level: loud", "c:1:12: ", "unknown level"),
        ("a: [", "c:1:1: ", "no YAML"),
    ]

    @Test(arguments: faults) func faultIsPlaced(text: String, place: String, words: String) {
        let fault = #expect(throws: Configuration.Fault.self) { try Configuration(text: text, file: "c") }
        #expect(fault?.description.hasPrefix(place) == true, "\(fault?.description ?? "")")
        #expect(fault?.message.contains(words) == true)
    }
}
