import Foundation
import Support
import Testing

/// `schoolbell serve` on folders of its own, which may be edited.
final class EditedService {
    private let school: SmallSchool
    private var program: RunningProgram?
    /// What it logged, once it has ended.
    private(set) var log = ""

    init(_ school: SmallSchool) throws {
        self.school = school
        try ShippedFolders.copy(to: school.folder.url)
        try start()
    }

    var folders: [String] {
        ShippedFolders.names.flatMap { ["--\($0)", school.folder.path($0)] }
    }

    func start() throws {
        let settings = try RunningService.settings(beside: school.data)
        program = try RunningProgram(["serve", "--data", school.data, "--now", SmallSchool.now] + folders + settings)
        let path = school.data + "/line.sock"
        try #require(eventually { (try? LineTelephone(socket: path)) != nil }, "it does not serve")
    }

    func edit(_ name: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: school.folder.path(name), encoding: .utf8)
        let place = try #require(text.range(of: old), "\(old) is not in \(name)")
        try school.folder.write(name, text.replacingCharacters(in: place, with: new))
    }

    func status() throws -> String { try school.run(["status"]).output }

    func version() throws -> String {
        let line = try status().split(separator: "\n").first { $0.hasPrefix("version ") }
        return line.map { String($0.dropFirst("version".count).drop { $0 == " " }.prefix { $0 != "," }) } ?? ""
    }

    /// Waits until the version that serves is wanted, and returns it.
    func wait(_ isWanted: (String) -> Bool) throws -> String {
        var version = ""
        let came = try eventually(within: 300) {
            version = try self.version()
            return !version.isEmpty && isWanted(version)
        }
        let status = try status()
        try #require(came, "it is not taken: \(status)")
        return version
    }

    func waitForStatus(_ text: String) throws { try waitForStatus { $0.contains(text) } }

    func waitForStatus(_ isWanted: (String) -> Bool) throws {
        var told = ""
        let came = try eventually(within: 300) {
            told = try status()
            return isWanted(told)
        }
        try #require(came, "\(told)")
    }

    func telephone() throws -> LineTelephone {
        let telephone = try LineTelephone(socket: school.data + "/line.sock")
        try telephone.ring(from: "0888100001")
        return telephone
    }

    /// The first words that a caller hears.
    func words(of telephone: LineTelephone) throws -> String {
        try telephone.hearSomething()
        return telephone.heard.first ?? ""
    }

    func kill() {
        program?.send(SIGKILL)
        program?.wait()
    }

    /// Its exit status.
    func end() -> Int32 {
        program?.send(SIGTERM)
        guard let ended = program?.wait() else { return -1 }
        log = ended.errors
        return ended.status
    }
}
