import CoreMetrics
import Foundation
import Gateways
import Logging
import NIOCore
import Support
import Testing
import Web

@testable import Switchboard

/// Calls that are announced over HTTP before they come over AudioSocket.
@Suite struct CallDoorTests {
    static let name = "40325ec2-5efd-4bd3-805f-53576e581d13"

    func serving(_ tokens: [String] = [], _ body: @escaping @Sendable (Int) throws -> Void) async throws {
        let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        let door = CallDoor(
            calls: AnnouncedCalls(tokens: tokens), counts: CallCounts(NOOPMetricsHandler.instance), log: log)
        let server = WebServer(try #require(LocalAddress("0")), routes: [door.route], log: log)
        try await server.serve { address in try await onThread { try body(address.port) } }
    }

    func post(_ form: String, _ port: Int, _ fields: String = "") throws -> Int {
        let head = "POST /v1/calls HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(form.utf8.count)\r\n\(fields)\r\n"
        let answer = try LocalClient.exchange(port: port, head + form)
        return answer.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    }

    static let forms: [(form: String, status: Int)] = [
        ("uuid=\(name)&to=%2B359882818905&from=+359888100001&attest=A&withheld=0&lang=bg&diverted=", 201),
        ("uuid=\(name.uppercased())&to=1", 409), ("", 400), ("uuid=\(name)", 400), ("to=1", 400), ("uuid=1&to=1", 400),
        ("uuid=\(name)&to=", 400), ("uuid=\(name)&to=%zz", 400), ("uuid=\(name)&to=1&to=2", 400), ("uuid=\(name)&to=%00", 400),
        ("uuid=\(name)&to=1%0a", 400), ("uuid", 400), ("{\"uuid\":\"\(name)\"}", 400), ("a=\(String(repeating: "a", count: 4_096))", 413),
    ]

    @Test func formsAreTakenOrRefused() async throws {
        try await serving { port in
            for (form, status) in Self.forms {
                let answer = try post(form, port)
                #expect(answer == status, "\(form.prefix(80))")
            }
        }
    }

    @Test func aTokenIsAskedForWhereThereIsOne() async throws {
        try await serving(["opensesame-opensesame", "another-another-another"]) { port in
            let form = "uuid=\(Self.name)&to=1"
            for wrong in ["", "&token=", "&token=opensesame-opensesamE", "&token=opensesame-opensesame-"] {
                let answer = try post(form + wrong, port)
                #expect(answer == 401, "\(wrong)")
            }
            let told = try post(form + "&token=opensesame-opensesame", port)
            let other = try post(
                form.replacing("40325ec2", with: "50325ec2"), port, "Authorization: Bearer another-another-another\r\n")
            #expect(told == 201 && other == 201)
        }
    }
}
