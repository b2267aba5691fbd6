import Foundation

/// A server of switches that is measured from outside.
struct ServedSwitch {
    let name: String
    let process: ServerProcess
    let port: Int
}

/// The servers beside one another: the release build of `schoolbell serve`, journal on, and servers in Python on the same core that ask the same
/// store who calls.
struct ServedSwitches {
    let all: [ServedSwitch]

    /// - Parameters:
    ///   - speaks: as the engine's configuration names it.
    ///   - scripts: of Benchmarks/Switches, by the names that figures give them.
    init(_ place: BenchPlace, cores: Cores, speaks: String, _ scripts: [(name: String, script: String)]) throws {
        let store = try SwitchEngine.fill.folder(in: place)
        let engine = try SwitchEngine(place, cores: cores, speaks: [speaks])
        var all = [ServedSwitch(name: "this engine", process: engine.process, port: engine.ports[0])]
        for (name, script) in scripts {
            all.append(try Self.python(place, cores, name, script, store: store + "/schoolbell.sqlite"))
        }
        self.all = all
    }

    func stop() { for server in all { server.process.kill() } }

    /// With the packages that Benchmarks/Switches/requirements.txt names.
    private static func python(
        _ place: BenchPlace, _ cores: Cores, _ name: String, _ script: String, store: String
    ) throws -> ServedSwitch {
        let (python, socket) = (place.repository(".build/switches/bin/python"), place.file(script + ".sock"))
        guard FileManager.default.isExecutableFile(atPath: python) else { throw BenchFailure("no \(python): make bench makes it") }
        let command = [
            python, place.repository("Benchmarks/Switches/\(script).py"), "--socket", socket, "--store", store,
            "--statement", LookupGroup.statement, "--prompt", place.file("welcome"),
        ]
        let process = try ServerProcess(cores.command(command), socket: socket, log: place.file(script + ".log"))
        guard let port = (try? String(contentsOfFile: socket + ".port", encoding: .utf8)).flatMap({ Int($0) }) else {
            throw BenchFailure("\(name) tells no port")
        }
        return ServedSwitch(name: name, process: process, port: port)
    }
}
