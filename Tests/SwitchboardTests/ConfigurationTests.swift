import Domain
import Foundation
import Gateways
import Glibc
import Support
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
            text:
                "calls: 7\nsocket: /run/a.sock\nsocket-mode: \"600\"\ngateway-trusted: no\nprompts-at-start: no\n"
                + "log-level: debug\nlog-format: json\nweb: 9418\nentries: 9419\n",
            file: "c")
        #expect(read.calls == 7)
        #expect(read.socket == "/run/a.sock")
        #expect(read.socketMode == 0o600)
        #expect(!read.gatewayTrusted && !read.promptsAtStart)
        #expect(read.logLevel == "debug" && read.logFormat == "json")
        #expect(read.web.map { "\($0)" } == "127.0.0.1:9418" && read.entries.map { "\($0)" } == "127.0.0.1:9419")
        #expect(try Configuration(text: "monthly-price: 3.45 EUR", file: "c").monthlyPrice?.hundredths == 345)
    }

    static let faults =
        listenFaults + switchFaults + clipFaults + [
            ("calls: many", "c:1:8: ", "no number"), ("calls: 0", "c:1:8: ", "no number"), ("\ncallz: 1", "c:2:1: ", "unknown setting"),
            ("country: Narnia", "c:1:10: ", "unknown country"), ("time-zone: Sofia", "c:1:12: ", "unknown time zone"),
            ("calls: [1]", "c:1:8: ", "single value"), ("- a", "c:1:1: ", "a map of settings"),
            ("socket-mode: \"999\"", "c:1:14: ", "no number"),
            ("gateway-trusted: maybe", "c:1:18: ", "yes or no"), ("log-level: loud", "c:1:12: ", "unknown level"),
            ("monthly-price: 3,45 EUR", "c:1:16: ", "“3,45 EUR” is no price: write it as 3.45 EUR (CLP, EUR, UAH), or none"),
            ("monthly-price: 3 XXX", "c:1:16: ", "no price"), ("log-format: xml", "c:1:13: ", "unknown format"),
            ("web: 0.0.0.0:80", "c:1:6: ", "no port of this machine alone"), ("web: no", "c:1:6: ", "no port"),
            ("entries: 80:80:80", "c:1:10: ", "no port"),
            ("a: [", "c:2:1: ", "no YAML: did not find expected node content"), ("a: b: c", "c:1:5: ", "no YAML"),
            ("calls: 1\nweb: \u{7}", "c:2:6: ", "no YAML: control characters are not allowed"),
            ("socket: \"\"", "c:1:9: ", "single value"), ("number-to-text:", "c:1:16: ", "single value"),
            ("speech-program: ''", "c:1:17: ", "single value"), ("number-to-dial: hello", "c:1:17: ", "“hello” is no number to dial"),
            ("number-to-dial: 12", "c:1:17: ", "no number"), ("number-to-text: \"+359 88 281 8905 0000\"", "c:1:17: ", "no number"),
        ]

    @Test(arguments: faults) func faultIsPlaced(text: String, place: String, words: String) {
        let fault = #expect(throws: Configuration.Fault.self) { try Configuration(text: text, file: "c") }
        #expect(fault?.description.hasPrefix(place) == true, "\(fault?.description ?? "")")
        #expect(fault?.message.contains(words) == true)
    }

    // MARK: Sounds

    static let clipFaults = [
        ("announce: 0.0.0.0:1", "c:1:11: ", "no port of this machine alone"),
        ("switches:\n  - {speaks: audiosocket, address: 127.0.0.1:9092}", "c:2:5: ", "needs the setting announce"),
        ("clips: 1", "c:1:8: ", "unknown place"), ("clips: []", "c:1:8: ", "single value"), ("clips: {}", "c:1:8: ", "address is missing"),
        ("clips: {adress: 127.0.0.1:1}", "c:1:9: ", "unknown setting “adress”"), ("clips: {address: here}", "c:1:18: ", "no address"),
        ("clips: {address: [1]}", "c:1:18: ", "single value"), ("clips: {address: 0.0.0.0:1}", "c:1:8: ", "goes without TLS"),
        ("clips: {address: 127.0.0.1:1, key: k}", "c:1:8: ", "belong together"),
        ("clips: {address: 127.0.0.1:1, url: http://example.org/}", "c:1:36: ", "no address for gateways"),
        ("clips: {address: 127.0.0.1:1, url: \"https://example.org/?a\"}", "c:1:36: ", "no address for gateways"),
        ("clips: {address: 127.0.0.1:1, url: \"https://e.org/a'b\"}", "c:1:36: ", "no address for gateways"),
        ("clips: {address: 127.0.0.1:1, url: \"file:///etc\"}", "c:1:36: ", "no address for gateways"),
        ("listen:\n  - {address: 127.0.0.1:1, clips: far}", "c:2:35: ", "file or url"),
        ("listen:\n  - {address: 127.0.0.1:1, clips: url}", "c:2:5: ", "needs the setting clips"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, clips: far}", "c:2:52: ", "no way to sounds"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, clips: url}\nclips: off", "c:2:5: ", "needs the setting clips"),
    ]

    @Test func soundsAreServed() throws {
        let read = try Configuration(
            text: """
                listen: [{address: 127.0.0.1:5095, clips: url}]
                switches: [{speaks: event-socket, address: 127.0.0.1:8084, clips: url}]
                clips: {address: 127.0.0.1:9420, url: https://sounds.example.org/line}
                """, file: "c")
        #expect(read.clips?.url(at: 1) == "https://sounds.example.org/line" && read.clips?.prefix == "/line/")
        #expect(try read.openListeners(environment: [:]).map(\.clips) == [.url])
        #expect(try read.openSwitches(environment: [:]).map(\.clips) == [.url])
        let plain = try Configuration(text: "clips: {address: \"[::1]:0\"}", file: "c")
        #expect(plain.clips?.url(at: 99) == "http://[::1]:99/" && plain.clips?.prefix == "/")
    }

    // MARK: Switches

    static let switchFaults = [
        ("switches: 1", "c:1:11: ", "a list"), ("switches: [1]", "c:1:12: ", "speaks is missing"),
        (
            "switches:\n  - {speaks: h323, address: 127.0.0.1:1}", "c:2:14: ",
            "no switch that is known: one of fastagi, event-socket, audiosocket"
        ),
        ("switches:\n  - {speaks: fastagi}", "c:2:5: ", "address is missing"),
        ("switches:\n  - {speaks: fastagi, address: localhost}", "c:2:32: ", "no address"),
        ("switches:\n  - {speaks: fastagi, port: 1}", "c:2:23: ", "unknown setting “port”"),
        ("switches:\n  - {speaks: fastagi, address: [1]}", "c:2:32: ", "single value"),
        ("switches:\n  - {speaks: fastagi, address: 192.0.2.1:4573}", "c:2:5: ", "needs peers, and token-file"),
        ("switches:\n  - {speaks: fastagi, address: 192.0.2.1:4573, token-file: t}", "c:2:5: ", "needs peers"),
        ("switches:\n  - {speaks: fastagi, address: 192.0.2.1:4573, peers: 192.0.2.0/24}", "c:2:5: ", "token-file"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, peers: 192.0.2.1/24}", "c:2:52: ", "no list of addresses"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, transfer: PJSIP/1@trunk}", "c:2:55: ", "no destination"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, transfer: \"A/{number},S(1)\"}", "c:2:55: ", "no destination"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, trusted: perhaps}", "c:2:54: ", "no yes or no"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1, token-file: a, token-variable: b}", "c:2:5: ", "exclude"),
        ("switches:\n  - {speaks: fastagi, address: 127.0.0.1:1}\n  - {speaks: event-socket, address: 127.0.0.1:1}", "c:3:5: ", "twice"),
    ]

    @Test func switchesAreOpened() throws {
        let read = try Configuration(
            text: """
                gateway-trusted: no
                switches:
                  - speaks: fastagi
                    address: 127.0.0.1:4573
                    transfer: PJSIP/{number}@trunk
                    trusted: yes
                  - {speaks: event-socket, address: "192.0.2.1:8084", peers: 192.0.2.10 192.0.2.128/25, token-variable: SWITCH_TOKEN}
                """, file: "c")
        let opened = try read.openSwitches(environment: ["SWITCH_TOKEN": "opensesame-opensesame"])
        #expect(opened.map(\.speaks) == [.fastAGI, .eventSocket] && opened.map(\.trusted) == [true, false])
        #expect(opened.map(\.transfer) == ["PJSIP/{number}@trunk", nil] && opened.map(\.token) == [nil, "opensesame-opensesame"])
        #expect(opened[1].peers.map(\.description) == ["192.0.2.10", "192.0.2.128/25"])
        let fault = #expect(throws: Configuration.Fault.self) { try read.openSwitches(environment: [:]) }
        #expect(fault?.description == "c:7:105: token-variable SWITCH_TOKEN: is not set")
    }

    // MARK: Listeners

    static let listenFaults = [
        ("listen: 1", "c:1:9: ", "a list"), ("listen: [1]", "c:1:10: ", "address is missing"),
        ("listen:\n  - adress: 127.0.0.1:1", "c:2:5: ", "unknown setting “adress”"),
        ("listen:\n  - address: localhost:1", "c:2:14: ", "no address"), ("listen:\n  - address: [1]", "c:2:14: ", "single value"),
        ("listen:\n  - address: 127.0.0.1:1\n    trusted: perhaps", "c:3:14: ", "yes or no"),
        ("listen:\n  - address: 127.0.0.1:1\n    key: k", "c:2:5: ", "belong together"),
        ("listen:\n  - address: 127.0.0.1:1\n    token-file: a\n    token-variable: b", "c:2:5: ", "exclude each other"),
        ("listen:\n  - address: 127.0.0.1:1\n  - address: 127.0.0.1:1", "c:3:5: ", "stands twice"),
        ("calls: 1\nlisten:\n  - address: 0.0.0.0:1", "c:3:5: ", "only a loopback address goes without TLS"),
        ("listen:\n  - address: 192.0.2.1:1\n    certificate: c\n    key: k", "c:2:5: ", "token-file or token-variable"),
        ("listen:\n  - address: 192.0.2.1:1\n    token-file: t", "c:2:5: ", "needs certificate, key"),
        ("listen: [" + Array(repeating: "{address: 127.0.0.1:0}", count: 17).joined(separator: ", ") + "]", "c:1:9: ", "at most 16"),
    ]

    @Test func listenersAreOpened() throws {
        let files = try TestCertificates("line")
        let token = try files.folder.write("token", "opensesame-opensesame\n")
        chmod(token, 0o640)
        let text = """
            gateway-trusted: no
            listen:
              - address: 127.0.0.1:5095
              - address: "[::1]:5095"
                token-variable: LINE_TOKEN
                trusted: yes
              - address: 0.0.0.0:5096
                certificate: \(files.certificate("line"))
                key: \(files.key("line"))
                token-file: \(token)
            """
        let listeners = try Configuration(text: text, file: "c").openListeners(environment: ["LINE_TOKEN": "0123456789abcdef"])
        #expect(listeners.map(\.token) == [nil, "0123456789abcdef", "opensesame-opensesame"])
        #expect(listeners.map(\.trusted) == [false, true, false])
        #expect(listeners.map { $0.certificate != nil } == [false, false, true])
    }

    /// A token never stands in what is told.
    @Test(arguments: [
        ("token-variable: NONE", 44, "is not set"), ("token-variable: SHORT", 44, "16 to 512 characters"),
        ("token-variable: SPACE", 44, "16 to 512 characters"), ("token-file: /nowhere/token", 40, "cannot be read"),
        ("token-file: /dev/zero", 40, "cannot be read"), ("token-file: $OPEN", 40, "everybody may read it"),
        ("certificate: /nowhere/crt, key: /nowhere/key", 41, "/nowhere/crt: No such file"),
        ("key: /nowhere/key, certificate: $CERTIFICATE", 33, "/nowhere/key: No such file"),
        ("key: $CERTIFICATE, certificate: $CERTIFICATE", 33, "no private key"),
        ("certificate: $OPEN, key: $OPEN", 41, "no certificate in PEM"),
    ]) func whatCanNotBeOpenedIsToldWithItsPlace(setting: String, column: Int, words: String) throws {
        let files = try TestCertificates("line")
        let folder = files.folder
        let open = try folder.write("token", "opensesame-opensesame\n")
        chmod(open, 0o644)
        let text = "listen:\n  - {address: 127.0.0.1:1, \(setting)}"
            .replacing("$OPEN", with: open).replacing("$CERTIFICATE", with: files.certificate("line"))
        let configuration = try Configuration(text: text, file: "c")
        let fault = #expect(throws: Configuration.Fault.self) {
            try configuration.openListeners(environment: ["SHORT": "secret", "SPACE": "secret secret secret"])
        }
        #expect(fault?.description.hasPrefix("c:2:\(column): ") == true, "\(fault?.description ?? "")")
        #expect(fault?.message.contains(words) == true, "\(fault?.message ?? "")")
        #expect(fault?.message.contains("secret") == false && fault?.message.contains("sesame") == false)
    }
}
