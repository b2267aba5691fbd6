import Dialplans
import Foundation
import Speech
import Support
import Testing

@testable import Switchboard

/// What an administrator is told of prompts before they serve.
@Suite struct PromptReviewTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("grade-scales/.keep", "")
        try folder.write("dialplans/line.yaml", EditedFolders.dialplan(1))
        try folder.write("prompts/en/phrases.yaml", EditedFolders.phrases(1))
    }

    private func faults() throws -> [String] { try PromptReview(EditedFolders.places(folder)).faults }

    private func record(_ key: String, seconds: Double, amplitude: Double = 0.14) throws {
        try FileManager.default.createDirectory(atPath: folder.path("prompts/en/recorded"), withIntermediateDirectories: true)
        let samples = (0..<Int(seconds * 8_000)).map { Int16(amplitude * 32_767 * sin(2 * .pi * 500 * Double($0) / 8_000)) }
        try Data(WAV.encode(PCM(samples))).write(to: URL(fileURLWithPath: folder.path("prompts/en/recorded/\(key).wav")))
    }

    @Test func goodPromptsHaveNone() throws {
        try record("hello", seconds: 1)
        try folder.write("prompts/en/lexicon.yaml", "PE: physical education\nNiamh: \"[[n'i:v]]\"")
        #expect(try faults() == [])
        let review = try PromptReview(EditedFolders.places(folder))
        #expect(review.missingRecordings(in: "en").map(\.key) == ["again", "bye", "menu"])
    }

    @Test(arguments: [
        ("prompts/en/phrases.yaml", "hello: hello", "there is no phrase"),
        ("prompts/en/phrases.yaml", "hello: \"hello {chidl}\"\nmenu: m\nagain: a\nbye: b", "chidl"),
        ("prompts/en/phrases.yaml", "hello: \"hello {\"\nmenu: m\nagain: a\nbye: b", "phrases.yaml:1:"),
        ("prompts/en/phrases.yaml", "hello: hello 7\nmenu: m\nagain: a\nbye: b", "no digits"),
        ("prompts/en/lexicon.yaml", "PE: games\ngames: sport\nsport: PE", "lexicon.yaml:1:1: error: \"PE\" stands for itself"),
        ("prompts/xx/phrases.yaml", "hello: hello", "can't be spelt yet"),
    ])
    func eachFaultIsTold(file: String, text: String, message: String) throws {
        try folder.write(file, text)
        let found = try faults()
        #expect(found.contains { $0.contains(message) }, "\(found)")
    }

    @Test func aRecordingThatLiesIsAFault() throws {
        try record("hello", seconds: 1)
        let path = folder.path("prompts/en/recorded/hello.wav")
        let wav = try Data(contentsOf: URL(fileURLWithPath: path))
        try (wav + Data([1, 2, 3])).write(to: URL(fileURLWithPath: path))
        let found = try faults()
        #expect(
            found.count == 1 && found[0].hasSuffix("hello.wav: its header tells another length than the file has: export it anew"),
            "\(found)")
    }

    @Test(arguments: [
        ("hello", 0.1, 0.14, "its words take"), ("hello", 20, 0.14, "is it of another phrase?"), ("hello", 1, 0.01, "loudness"),
        ("hello", 0.02, 0.14, "it lasts 20 ms"), ("nothing", 1, 0.14, "no phrase nothing"),
    ])
    func recordingsThatAreNotSaneAreSetAside(key: String, seconds: Double, amplitude: Double, message: String) throws {
        try record(key, seconds: seconds, amplitude: amplitude)
        let found = try faults()
        #expect(found.count == 1 && found[0].contains(message), "\(found)")
        let content = try Content(EditedFolders.places(folder))
        #expect(content.setAside.count == 1 && content.setAside[0].contains(message), "\(content.setAside)")
        #expect(try content.recordings.clip(of: PhraseKey(key), in: "en", text: "x") == nil)
    }
}
