import Foundation
import Support
import Testing

/// `schoolbell serve` on a school's store, once it serves.
final class RunningService {
    let program: RunningProgram
    let socket: String

    convenience init(_ school: SmallSchool, _ options: [String] = []) throws { try self.init(data: school.data, options) }

    init(data: String, _ options: [String] = [], environment: [String: String] = [:]) throws {
        socket = data + "/line.sock"
        program = try RunningProgram(["serve", "--data", data, "--now", SmallSchool.now] + options, environment: environment)
        let path = socket
        let serves = eventually { (try? LineTelephone(socket: path)) != nil }
        try #require(serves, "it does not serve")
    }

    func call(from number: String) throws -> LineTelephone {
        let telephone = try LineTelephone(socket: socket)
        try telephone.ring(from: number)
        return telephone
    }
}
