import Console
import Dialplans
import Testing

@Suite struct KeyScriptTests {
    static let good: [(text: String, steps: [KeyScript.Step])] = [
        ("", []),
        ("  ", []),
        ("2 w 5 w3 #", [.press(.two), .waitForPrompt, .press(.five), .wait(3_000), .press(.hash)]),
        ("1234#", [.press(.one), .press(.two), .press(.three), .press(.four), .press(.hash)]),
        ("w*", [.waitForPrompt, .press(.star)]),
        ("W0.5", [.wait(500)]),
        ("w3w", [.wait(3_000), .waitForPrompt]),
        ("w600", [.wait(600_000)]),
        ("aD", [.press(.a), .press(.d)]),
    ]

    @Test(arguments: good) func parses(text: String, steps: [KeyScript.Step]) throws {
        #expect(try KeyScript(parsing: text).steps == steps)
    }

    static let bad: [(text: String, error: KeyScriptError)] = [
        ("2 x", .noKey("x", column: 3)),
        ("5,5", .noKey(",", column: 2)),
        ("w1.2.3", .noKey("1", column: 2)),
        ("1 w601", .waitTooLong(column: 4)),
        ("w99999999999999999999999", .waitTooLong(column: 2)),
        ("٣", .noKey("٣", column: 1)),
        (String(repeating: "1", count: 1_001), .tooManySteps(column: 1_001)),
    ]

    @Test(arguments: bad) func refuses(text: String, error: KeyScriptError) {
        #expect(throws: error) { try KeyScript(parsing: text) }
        #expect(error.description.contains("column"))
    }
}
