import Foundation

/// A school of many children, each with a recipient, and the release build of `schoolbell serve` on it with a gateway of the benchmark's own.
struct NoticesBench {
    static let children = 10_000

    let place: BenchPlace
    let cores: Cores
    let sink: SMSCounter
    let port: Int
    let token: String
    private var data: String { place.file("notices-data") }

    init(_ place: BenchPlace, _ cores: Cores) throws {
        self.place = place
        self.cores = cores
        (sink, port) = (try SMSCounter(), try LoopbackSocket.freePort())
        for name in ["notices-data", "notices-diary"] { try? FileManager.default.removeItem(atPath: place.file(name)) }
        try Self.write(place.file("notices-diary"))
        let program = place.program("schoolbell")
        _ = try Self.output([program, "import", place.file("notices-diary"), "--data", place.file("notices-data")])
        let made = try Self.output([program, "token", "make", "--school", "s", "--data", place.file("notices-data")])
        token = made.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        try """
        log-level: warning
        socket: \(place.file("notices.sock"))
        entries: 127.0.0.1:\(port)
        sms:
          kannel: http://127.0.0.1:\(sink.port)/cgi-bin/sendsms
          username: bench
          password-variable: BENCH_PASSWORD

        """.write(toFile: place.file("notices.yaml"), atomically: true, encoding: .utf8)
        setenv("BENCH_PASSWORD", "password-of-the-benchmark", 1)
    }

    /// The service, from that moment on.
    func served<T>(from now: String, _ body: () throws -> T) throws -> T {
        let server = try ServerProcess(
            cores.command([
                place.program("schoolbell"), "serve", "--data", data, "--config", place.file("notices.yaml"), "--now", now, "--dialplans",
                place.fixture("dialplans"), "--prompts", place.repository("prompts"), "--grade-scales", place.repository("grade-scales"),
            ]), socket: place.file("notices.sock"), log: place.file("notices.log"))
        defer { server.stop() }
        return try body()
    }

    private static func write(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let all = 0..<children
        let files = [
            "schools": "school_id,name,city,country,time_zone,language,grade_scale,active\ns,School,Ruse,BG,Europe/Sofia,en,bg,1\n",
            "classes": "class_id,school_id,year,name\nc,s,5,5a\n",
            "students": "student_id,class_id,given_name,family_name\n" + all.map { "s\($0),c,Lily,Koleva\n" }.joined(),
            "recipients": "student_id,kind,way,address,language\n"
                + all.map { "s\($0),remark,sms,+3598881\(10_000 + $0),en\n" }.joined(),
        ]
        for (name, text) in files { try text.write(toFile: "\(folder)/\(name).csv", atomically: true, encoding: .utf8) }
    }

    private static func output(_ command: [String]) throws -> String {
        let (process, pipe) = (Process(), Pipe())
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.standardOutput = pipe
        try process.run()
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw BenchFailure("\(command[1]) failed") }
        return text
    }
}
