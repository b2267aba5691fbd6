import CallCore
import Dialplans
import Foundation
import Speech
import Support
import Testing

@Suite struct RecordingsTests {
    private let folder: TemporaryFolder
    private var recordings: Recordings { Recordings(prompts: folder.path) }

    init() throws {
        folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path("bg/recorded"), withIntermediateDirectories: true)
    }

    @Test func recordingIsPlayedFromWhereItLies() throws {
        try WAV.write(PCM(MeasureTests.tone(1_200, 0.14)), to: folder.path("bg/recorded/welcome.wav"))
        let clip = try recordings.clip(of: "welcome", in: "bg", text: "Добър ден")
        #expect(clip == Clip(path: folder.path("bg/recorded/welcome.wav"), milliseconds: 1_200, text: "Добър ден"))
        #expect(try recordings.clip(of: "welcome", in: "en", text: "") == nil)
    }

    @Test(arguments: ["../welcome", "a/b", ".hidden", "", "x\u{0}", String(repeating: "a", count: 200)])
    func noNameLeadsElsewhere(key: String) throws {
        try WAV.write(PCM(MeasureTests.tone(1_200, 0.14)), to: folder.path("bg/welcome.wav"))
        #expect(try recordings.clip(of: PhraseKey(key), in: "bg", text: "") == nil)
    }

    static let bad: [(bytes: [UInt8], fault: RecordingFault)] = [
        (Array("ID3 this is an MP3".utf8), .unreadable(.notWAV)),
        ([], .unreadable(.notWAV)),
        (WAV.encode(PCM(MeasureTests.tone(500, 0.14), rate: 16_000)), .rate(16_000)),
        (WAV.encode(PCM(MeasureTests.tone(40, 0.14))), .length(40)),
        (WAV.encode(.silence(120_001)), .length(120_001)),
        (WAV.encode(PCM(MeasureTests.tone(500, 0.14))).dropLast(2), .unreadable(.cutShort)),
    ]

    @Test(arguments: bad) func badRecordingIsNamed(bytes: [UInt8], fault: RecordingFault) throws {
        let path = folder.path("bg/recorded/bad.wav")
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        #expect(throws: ClipError.badRecording(path: path, fault)) { try recordings.clip(of: "bad", in: "bg", text: "") }
        #expect(Recordings.fault(of: bytes) == fault)
    }

    @Test(arguments: [(0.14, true), (0.17, true), (0.115, true), (0.19, false), (0.105, false), (0.01, false), (1.0, false), (0.0, false)])
    func loudnessIsChecked(amplitude: Double, isRight: Bool) {
        let fault = Recordings.fault(of: WAV.encode(PCM(MeasureTests.tone(500, amplitude))))
        #expect((fault == nil) == isRight, "\(String(describing: fault))")
    }
}
