import Foundation
import Support
import Testing

/// The gateway in Python holds the demo's call with the built program: over its streams, and over the socket of a service.
@Suite struct GatewayDemoTests {
    @Test(.timeLimit(.minutes(20))) func theDemoCallIsHeardOverBothWires() throws {
        let folder = try TemporaryFolder()
        let data = try DemoTests.school(in: folder)
        let made = folder.path("made")
        try FileManager.default.copyItem(atPath: data, toPath: made)
        // Silence for a third of a second must be the call's own, not a clip in the making: all clips are made by a call beforehand.
        _ = try Self.gateway(folder.path("made.wav"), ["--", Program.path, "line", "--data", made, "--now", SmallSchool.now])
        try FileManager.default.copyItem(atPath: made + "/clips", toPath: data + "/clips")

        let (streams, _) = try Self.held(with: data, in: folder, "line") { data, wav in
            try Self.gateway(wav, ["--", Program.path, "line", "--data", data, "--now", SmallSchool.now])
        }
        let (socket, copy) = try Self.held(with: data, in: folder, "serve") { data, wav in
            let service = try RunningService(data: data)
            let heard = try Self.gateway(wav, ["--socket", service.socket])
            service.program.send(SIGTERM)
            #expect(service.program.wait().status == 0)
            return heard
        }

        #expect(streams == socket, "what is heard does not depend on the wire")
        for sound in ["line.wav", "serve.wav"] {
            let size = try FileManager.default.attributesOfItem(atPath: folder.path(sound))[.size] as? NSNumber
            #expect((size?.intValue ?? 0) > 20 * 16_000, "\(sound): twenty seconds at the least")
        }
        for words in ["Мила", "оценка по български език", "Отчет за", "Общ среден успех", "Място в класа", "key 5"] {
            #expect(streams.contains(words), "\(words) in \(streams)")
        }
        let journal = try Program.run(["journal", "last", "--data", copy, "--now", SmallSchool.now])
        #expect(journal.output.contains("outcome caller"), "\(journal.output)\(journal.errors)")
    }

    /// What is heard in a call with a copy of these data, and that copy. On a busy machine a service may take longer than a caller is asked to
    /// wait, and the caller is told so: then the call is held once more, with another copy.
    private static func held(
        with data: String, in folder: TemporaryFolder, _ name: String, _ call: (_ data: String, _ wav: String) throws -> String
    ) throws -> (heard: String, data: String) {
        var (heard, copy) = ("", "")
        for attempt in 1...5 {
            copy = folder.path("\(name)-\(attempt)")
            try FileManager.default.copyItem(atPath: data, toPath: copy)
            heard = try call(copy, folder.path("\(name).wav"))
            if !heard.contains("Съжаляваме") { break }
        }
        return (heard, copy)
    }

    /// Calls as the father of two children: the first child, all news, the report. What was heard, a line for each clip.
    private static func gateway(_ wav: String, _ engine: [String]) throws -> String {
        let script = Program.root.appendingPathComponent("Tests/PythonGateway/gateway.py").path
        let call = ["--from", "0888100002", "--to", "+359882818905", "--keys", "w 1 w 5 w3 h", "--wav", wav]
        let ran = try Program.run(
            ["python3", script] + call + engine, executable: "/usr/bin/env", environment: ["PYTHONIOENCODING": "utf-8"])
        try #require(ran.status == 0, "\(ran.output)\(ran.errors)")
        return ran.output
    }
}
