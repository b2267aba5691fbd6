import Testing

@testable import Gateways

/// A gateway's name is told in logs and on pages: no number and no code is.
@Suite struct GatewayNameTests {
    @Test(arguments: [
        ("0888123456/1", "…/1"), ("pbx-359.88.812.3456/2", "pbx-…/2"), ("pbx/0888123-456", "pbx/…"), ("123456789012/1.0", "…/1.0"),
        ("line/123456", "line/…"), ("a_0_8_8_8_1_2_3_b/1", "a_…_b/1"),
    ]) func numbersAreMasked(text: String, told: String) throws {
        let name = try #require(GatewayName(text))
        #expect("\(name)" == told && name.text == text)
    }

    @Test(arguments: ["demo/1", "asterisk/20.11.10", "FreeSWITCH/1.10.12-release", "pbx2/24-04.1"]) func versionsStay(text: String) {
        #expect(GatewayName(text)?.description == text)
    }
}
