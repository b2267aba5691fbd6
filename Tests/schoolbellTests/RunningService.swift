import Foundation
import Support
import Testing

/// `schoolbell serve` on a school's store, once it serves.
final class RunningService {
    let program: RunningProgram
    let socket: String

    convenience init(_ school: SmallSchool, _ options: [String] = [], environment: [String: String] = [:]) throws {
        try self.init(data: school.data, options, environment: environment)
    }

    init(data: String, _ options: [String] = [], environment: [String: String] = [:]) throws {
        socket = data + "/line.sock"
        let settings = options.contains("--config") ? [] : try Self.settings(beside: data)
        program = try RunningProgram(["serve", "--data", data, "--now", SmallSchool.now] + options + settings, environment: environment)
        let path = socket
        let serves = eventually { (try? LineTelephone(socket: path)) != nil }
        try #require(serves, "it does not serve")
    }

    /// Telephones of tests take texts: nobody hears the prompts of five languages.
    static func settings(beside data: String) throws -> [String] {
        let path = data + "-settings.yaml"
        try "prompts-at-start: no\n".write(toFile: path, atomically: true, encoding: .utf8)
        return ["--config", path]
    }

    func call(from number: String) throws -> LineTelephone {
        let telephone = try LineTelephone(socket: socket)
        try telephone.ring(from: number)
        return telephone
    }
}
