import Glibc
import Speech
import Support
import Testing

@testable import Switchboard

/// Faults of a configuration that show where several settings, or the machine, are looked at.
@Suite struct ConfigurationPlaceTests {
    /// A key that comes again in its map, at its own place.
    @Test(arguments: [
        ("calls: 1\nweb: off\ncalls: 2", "c:3:1: "), ("listen:\n  - address: 127.0.0.1:1\n    key: k\n    \"key\": k", "c:4:5: "),
        ("clips: {key: k, address: 127.0.0.1:1, key: l}", "c:1:39: "), ("clips:\n  key: key\n  url: u\n  key : u", "c:4:3: "),
        ("clips: {\n  key: k,\n    key: l}", "c:2:3: "),
    ]) func repeatedKeyIsPlaced(text: String, place: String) {
        let fault = #expect(throws: Configuration.Fault.self) { try Configuration(text: text, file: "c") }
        #expect(
            fault?.description.hasPrefix(place) == true && fault?.message.hasSuffix(" stands twice") == true, "\(fault?.description ?? "")")
    }

    static let ports = [
        ("web: 9418\nentries: 9418", "c:2:10: ", "the setting web takes this port already"),
        ("entries: 127.0.0.1:9418\nannounce: 9418", "c:2:11: ", "the setting entries"),
        ("clips: {address: 127.0.0.1:9}\nweb: 9", "c:2:6: ", "the setting clips"),
        ("web: 5095\nlisten:\n  - {address: 127.0.0.1:5095}", "c:3:15: ", "the setting web"),
        ("listen:\n  - {address: \"[::1]:5\"}\nswitches:\n  - {speaks: fastagi, address: \"[::1]:5\"}", "c:4:32: ", "the setting listen"),
        (
            "listen:\n  - {address: 0.0.0.0:5, certificate: c, key: k, token-file: t}\nweb: 5", "c:3:6: ",
            "127.0.0.1:5: the setting listen takes this port already, at 0.0.0.0:5"
        ),
        ("clips: {address: \"[::]:5\", certificate: c, key: k}\nweb: 5", "c:2:6: ", "at [::]:5"),
    ]

    @Test(arguments: ["web: 9418\nentries: \"[::1]:9418\"", "web: 127.0.0.1:0\nentries: 0", "web: 1\nentries: 2\nannounce: off"])
    func portsThatDifferAreTaken(text: String) throws {
        _ = try Configuration(text: text, file: "c")
    }

    @Test(arguments: ["+359882818905", "+359 88 281 8905", "0700-12-345", "112"]) func numbersAreTakenAsTheyAreWritten(number: String)
        throws
    {
        #expect(try Configuration(text: "number-to-dial: \(number)", file: "c").numberToDial == number)
    }

    @Test func speechProgramHasToBeThere() throws {
        let folder = try TemporaryFolder()
        func fault(_ path: String) throws -> String {
            let read = try Configuration(text: "calls: 1\nspeech-program: \(path)", file: "c")
            return #expect(throws: Configuration.Fault.self) { try read.openSpeechProgram() }?.description ?? ""
        }
        #expect(try fault("/nowhere/voice") == "c:2:17: speech-program /nowhere/voice: No such file or directory")
        #expect(try fault(folder.path).hasSuffix("is no program that may be run"))
        let voice = try folder.write("voice", "#!/bin/sh\n")
        #expect(try fault(voice).hasSuffix("is no program that may be run"))
        chmod(voice, 0o755)
        #expect(try Configuration(text: "speech-program: \(voice)", file: "c").openSpeechProgram().path == voice)
    }

    @Test(arguments: ports) func portThatIsTakenIsPlaced(text: String, place: String, words: String) {
        let fault = #expect(throws: Configuration.Fault.self) { try Configuration(text: text, file: "c") }
        #expect(fault?.description.hasPrefix(place) == true && fault?.message.contains(words) == true, "\(fault?.description ?? "")")
    }

    @Test(arguments: [
        ("password-file: /nowhere/password", 71, "password-file /nowhere/password: cannot be read"), ("name: S", 6, "is missing"),
    ])
    func passwordIsToldAtItsPlace(setting: String, column: Int, words: String) throws {
        let text = "entries: 9419\nsms: {kannel: \"http://127.0.0.1/sendsms\", username: u, \(setting)}"
        let read = try Configuration(text: text, file: "c")
        let fault = #expect(throws: Configuration.Fault.self) { try read.openSMS(environment: [:]) }
        #expect(fault?.description.hasPrefix("c:2:\(column): ") == true, "\(fault?.description ?? "")")
        #expect(fault?.message.contains(words) == true)
    }

    @Test func certificateOfSoundsIsToldAtItsPlace() throws {
        let read = try Configuration(text: "clips:\n  address: 0.0.0.0:1\n  certificate: /nowhere/crt\n  key: k", file: "c")
        let fault = #expect(throws: Configuration.Fault.self) { try read.clips?.openCertificate() }
        #expect(fault?.description == "c:3:16: /nowhere/crt: No such file or directory")
    }
}
