import ArgumentParser
import CallCore
import Console
import Foundation
import Speech
import Stories
import Support
import Switchboard
import Testing

@testable import schoolbell

/// What `make demo` does: a parent's call through the real engine, and its sound held against its transcript.
@Suite struct DemoTests {
    static func run(_ arguments: [String]) throws -> String {
        let outcome = try Program.run(arguments)
        try #require(outcome.status == 0, "\(outcome.errors)")
        return outcome.output
    }

    /// The demo school, imported once.
    static func school(in folder: TemporaryFolder) throws -> String {
        _ = try run(["demo-data", "--schools", "1", "--seed", "1", "--out", folder.path("diary")])
        _ = try run(["import", folder.path("diary"), "--data", folder.path("data"), "--now", "2026-11-20T18:00:00+02:00"])
        return folder.path("data")
    }

    static let call = ["--now", "2026-11-20T18:05:00+02:00", "--from", "0888 100 002", "--to", "+359882818905"]

    @Test func theDemoIsHeardAsItIsWritten() throws {
        let folder = try TemporaryFolder()
        let data = try Self.school(in: folder)
        let wav = folder.path("demo.wav")
        let transcript = try Self.run(["call", "--data", data, "--keys", DemoScript.keys, "--text", "--wav", wav] + Self.call)
        #expect(transcript.contains(try Self.readmeTranscript()), "the README shows another call")
        for phrase in ["welcome", "several-children", "pick-child", "news-mark", "report-average", "report-class-place", "main-menu"] {
            #expect(transcript.contains("< say \(phrase)"), "\(phrase) was not said")
        }
        #expect(transcript.contains("Здравейте"), "the welcome is Bulgarian")

    }

    /// The call that the README shows.
    static func readmeTranscript() throws -> String {
        let readme = try String(contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
        let start = try #require(readme.range(of: "```transcript\n"))
        let end = try #require(readme[start.upperBound...].range(of: "```"))
        return String(readme[start.upperBound..<end.lowerBound])
    }

    /// What the telephone printed is a story: run again, it comes out the same.
    @Test func theTranscriptIsAStory() throws {
        let story = try StoryFile(name: "national.demo.story", text: Self.readmeTranscript())
        let result = try StoryTests.bench.get().use { try $0.run(story, comparingText: true) }
        #expect(result.passed, "\(result.report)")
    }

    /// As many sounds as clips, each as long as it is said to be, at one loudness, without clipping, and without a gap that nobody asked for.
    @Test func theSoundIsTheTranscripts() throws {
        let folder = try TemporaryFolder()
        let data = try Self.school(in: folder)
        let config = try folder.write("schoolbell.yaml", "speech-program: \(Program.path)\n")
        let arguments = ["--data", data, "--keys", DemoScript.keys, "--config", config] + Self.call + StoryTests.folderOptions
        let command = try CallCommand.parse(arguments)
        let premises = try command.service.premises()
        defer { premises.close() }
        let phone = try ConsolePhone(command, premises: premises)
        try phone.hold()
        let wav = folder.path("demo.wav")
        try phone.write(to: wav)

        let pieces = phone.leg.track.pieces
        let sound = try WAV.read(wav)
        let sounds = Silence.sounds(in: sound, gap: Joints.boundary)
        try #require(sounds.count == pieces.count)
        let start = try #require(pieces.first?.start)
        for (heard, piece) in zip(sounds, pieces) {
            #expect(abs(heard.count - (piece.heard - Joints.before - Joints.after)) <= 100, "\(piece.clip.text)")
            #expect(abs(heard.lowerBound - (piece.start - start + Joints.before)) <= 100, "\(piece.clip.text)")
        }
        for (index, gap) in zip(sounds, sounds.dropFirst()).map({ $1.lowerBound - $0.upperBound }).enumerated() {
            let asked = pieces[index + 1].start - (pieces[index].start + pieces[index].heard)
            #expect(gap <= 400 + asked, "after “\(pieces[index].clip.text)”")
        }
        let loudness = Loudness(of: sound)
        #expect(abs(loudness.level - Loudness.wanted) <= 4)
        #expect(loudness.peak < 0, "it clips")
    }
}

/// The keys of the demo, as the Makefile has them.
enum DemoScript {
    static let keys: String = {
        let makefile = (try? String(contentsOf: Program.root.appendingPathComponent("Makefile"), encoding: .utf8)) ?? ""
        let line = makefile.split(separator: "\n").first { $0.contains("--keys \"") } ?? ""
        return line.split(separator: "\"").dropFirst().first.map(String.init) ?? ""
    }()
}
