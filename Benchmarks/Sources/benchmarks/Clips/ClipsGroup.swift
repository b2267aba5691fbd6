import Dialplans
import Foundation
import Speech

/// Clips: made by workers' processes beside the same synthesis in this process, and the first sound beside one `espeak-ng` a sentence.
struct ClipsGroup: Group {
    static let name = "clips"
    let place: BenchPlace
    let sentences: Int

    private static let round = 20
    private static let espeak = "/usr/bin/espeak-ng"

    func measure() throws -> Figures {
        let folder = place.file("clips")
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let pool = SpeechPool(SpeechProgram(path: place.program("schoolbell")), size: 2)
        defer { pool.close() }
        let ways = ways(pool, folder)
        var sentence = SentenceMaker()
        for _ in 0..<3 { try ways.forEach { try $0.make(sentence.next()) } }
        for _ in 0..<max(1, sentences / Self.round) {
            for way in ways {
                try way.speak((0..<Self.round).map { _ in sentence.next() })
            }
        }
        return figures(ways)
    }

    /// As after a start, or after a worker that was ended: the next sentence waits until there is another one.
    private func byNewWorker(_ text: String, _ folder: String) throws {
        let pool = SpeechPool(SpeechProgram(path: place.program("schoolbell")), size: 1)
        defer { pool.close() }
        _ = try maker(pool, folder).clip(for: SpokenRequest(text: text, language: "bg", personal: true))
    }

    /// The first is what clips a second are measured beside, the last what the first sound is.
    private func ways(_ pool: SpeechPool, _ folder: String) -> [ClipWay] {
        let own = maker(OwnSpeaker(), folder + "/own"), pooled = maker(pool, folder + "/pool")
        let cached = SpokenRequest(text: "Добър ден.", language: "bg", personal: false)
        return [
            ClipWay(name: "in this process, into the cache") { text in
                _ = try own.clip(for: SpokenRequest(text: text, language: "bg", personal: true))
            },
            ClipWay(name: "by a worker's process, into the cache") { text in
                _ = try pooled.clip(for: SpokenRequest(text: text, language: "bg", personal: true))
            },
            ClipWay(name: "by two workers' processes at once", hands: 2) { text in
                _ = try pooled.clip(for: SpokenRequest(text: text, language: "bg", personal: true))
            },
            ClipWay(name: "by a worker that must be started") { text in try byNewWorker(text, folder + "/new") },
            ClipWay(name: "a fixed sentence, from the cache") { _ in
                if pooled.ready(cached) == nil { _ = try pooled.clip(for: cached) }
            },
            ClipWay(name: "an espeak-ng process, into a file") { text in
                try Program.run([Self.espeak, "-v", "bg", "-s", "150", "-w", folder + "/espeak.wav", text])
            },
        ]
    }

    private func maker(_ speaker: any Speaker, _ folder: String) -> ClipMaker {
        ClipMaker(cache: folder, speaker: speaker, personalKey: [UInt8](repeating: 7, count: 32))
    }

    private func figures(_ ways: [ClipWay]) -> Figures {
        var table = FigureTable(head: [
            "a sentence of some 6 s, to its whole clip", "p50", "p99", "clips/s", "throughput", "sooner than espeak-ng",
        ])
        let first = ways[0].times.microseconds(50), last = ways[ways.count - 1].times.microseconds(50)
        for way in ways {
            let median = way.times.microseconds(50)
            table.rows.append([
                way.name, FigureText.time(median), FigureText.time(way.times.microseconds(99)), FigureText.count(Int(1e6 / median)),
                FigureText.ratio(first, median), FigureText.ratio(last, median) + " ×",
            ])
        }
        let text = """
            \(FigureText.count(sentences)) sentences of each way, one at a time, in turn by \(Self.round); of what two workers speak at once, each has
            half of the time. In one process there is one voice, as eSpeak NG has one state. Clips are 8 kHz, levelled and
            trimmed; those of espeak-ng are its raw 22 kHz. Throughput and “sooner” are ratios of medians.
            """
        return Figures(group: Self.name, table: table, notes: [text])
    }
}
