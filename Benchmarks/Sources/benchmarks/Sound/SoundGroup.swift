import Foundation

/// Calls on AudioSocket whose sound is streamed by one core: how late frames come, beside a server by hand on Python's asyncio.
struct SoundGroup: Group {
    static let name = "sound"
    let place: BenchPlace
    let cores: Cores
    let streams: [Int]
    let seconds: Int

    /// What was seen of so many streams.
    private struct Sight {
        let name: String
        let streams: Int
        let book: LatencyBook
        /// Of all frames that were due.
        let share: Double
        /// Of a core, for each stream, in microseconds a second.
        let processor: Double
    }

    func measure() throws -> Figures {
        let clip = place.file("sound.wav")
        try Self.clip.write(to: URL(fileURLWithPath: clip))
        var sights: [Sight] = []
        for streams in streams {
            sights.append(try sight("this engine", streams, [place.program("benchmarks"), "sound"], clip))
            sights.append(
                try sight("Python's asyncio", streams, ["/usr/bin/env", "python3", place.fixture("audiosocket/server.py")], clip))
        }
        return figures(sights)
    }

    private func sight(_ name: String, _ streams: Int, _ command: [String], _ clip: String) throws -> Sight {
        let socket = place.file("sound.sock")
        let all = command + ["--socket", socket, "--clip", clip, "--calls", "\(streams)"]
        let server = try ServerProcess(cores.command(all), socket: socket, log: place.file("sound.log"))
        defer { server.kill() }
        guard let port = (try? String(contentsOfFile: socket + ".port", encoding: .utf8)).flatMap({ Int($0) }) else {
            throw BenchFailure("\(name) tells no port")
        }
        let load = try SoundLoad(port: port, calls: streams, cores: cores)
        let before = ProcessorTime.of(server.pid)
        let book = try load.listen(seconds)
        let spent = Double(ProcessorTime.of(server.pid) - before) / 1_000
        let share = Double(load.frames) / Double(streams * seconds * 50)
        try load.end()
        // The second before it was listened is paid for too.
        return Sight(name: name, streams: streams, book: book, share: share, processor: spent / Double(seconds + 1) / Double(streams))
    }

    private func figures(_ sights: [Sight]) -> Figures {
        var table = FigureTable(head: ["streams", "frames that came", "late p50", "p99", "the latest", "of a core", "each, beside asyncio"])
        for (index, sight) in sights.enumerated() {
            let asyncio = sights[index | 1].processor
            table.rows.append([
                "\(FigureText.count(sight.streams)), \(sight.name)", FigureText.decimals(sight.share * 100) + " %",
                FigureText.time(sight.book.microseconds(50)), FigureText.time(sight.book.microseconds(99)),
                FigureText.time(sight.book.microseconds(100)), FigureText.decimals(sight.processor * Double(sight.streams) / 10_000) + " %",
                FigureText.ratio(sight.processor, asyncio),
            ])
        }
        let note = """
            Each stream is a call that hears a clip without an end, a frame every 20 ms, for \(seconds) s; the server has one core, the callers another. A frame is as late as it
            is behind the best line of one every 20 ms that its own call keeps to; held are those streams of which no frame is later than 20 ms.
            """
        return Figures(group: Self.name, table: table, notes: [note], points: points(sights))
    }

    /// A column for each number of streams and server.
    private func points(_ sights: [Sight]) -> FigurePoints {
        var points = FigurePoints(columns: ["percentile"] + sights.map { "\($0.streams) \($0.name)" })
        for percentile in [50, 75, 90, 95, 99, 99.9, 99.99, 100] {
            points.rows.append([percentile] + sights.map { $0.book.microseconds(percentile) / 1_000 })
        }
        return points
    }

    /// Ten seconds of a soft tone: WAV of 8 kHz, 16 bit, mono.
    private static var clip: Data {
        func number(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        let sound = (0..<80_000).flatMap { number(Int(1_000 * sin(Double($0) / 8)), 2) }
        let format = number(1, 2) + number(1, 2) + number(8_000, 4) + number(16_000, 4) + number(2, 2) + number(16, 2)
        let head = Array("RIFF".utf8) + number(36 + sound.count, 4) + Array("WAVEfmt ".utf8) + number(16, 4) + format + Array("data".utf8)
        return Data(head + number(sound.count, 4) + sound)
    }
}
