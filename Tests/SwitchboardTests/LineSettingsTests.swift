import Gateways
import Testing

@testable import Switchboard

@Suite struct LineSettingsTests {
    /// One address may have every call, unless it is said how many.
    @Test(arguments: [("calls: 7", 7), ("calls: 7\ncalls-per-address: 3", 3), ("", 1000)])
    func theCallsOfAnAddress(text: String, most: Int) throws {
        let settings = LineSettings(try Configuration(text: text, file: "c"))
        #expect(settings.limits.calls == most)
        #expect(settings.calls == (text.isEmpty ? 1000 : 7), "a session may hold what the service does")
    }

    @Test(arguments: ["calls-per-address: 0", "calls-per-address: all", "calls-per-address: [1]"])
    func whatIsNoNumberIsRefused(text: String) {
        #expect(throws: Configuration.Fault.self) { try Configuration(text: text, file: "c") }
    }
}
