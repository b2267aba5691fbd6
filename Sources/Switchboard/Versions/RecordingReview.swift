import Dialplans
import Foundation
import Phrases
import Speech

/// What is wrong with recordings, before any is played: format, level, length, and a length that its words can't have.
struct RecordingReview {
    let book: PhraseBook

    struct Fault {
        var phrase: PhraseKey
        /// With its file.
        var text: String
    }

    func faults(of table: [LanguageCode: [PhraseKey: String]]) -> [Fault] {
        let all = table.flatMap { language, files in files.map { (language: language, key: $0.key, path: $0.value) } }
        return all.sorted { $0.path < $1.path }.compactMap { file in
            fault(of: file.path, file.key, file.language).map { Fault(phrase: file.key, text: "\(file.path): \($0)") }
        }
    }

    private func fault(of path: String, _ key: PhraseKey, _ language: LanguageCode) -> String? {
        guard let data = FileManager.default.contents(atPath: path) else { return "it cannot be read" }
        let wav = [UInt8](data)
        if let fault = Recordings.fault(of: wav) { return fault.description }
        guard WAV.tellsItsLength(wav) else { return "its header tells another length than the file has: export it anew" }
        guard let usual = book.soundLengths(of: key, in: language), let sound = try? WAV.decode(wav), !usual.contains(sound.milliseconds)
        else {
            return nil
        }
        return
            "it lasts \(sound.milliseconds) ms, and its words take \(usual.lowerBound) to \(usual.upperBound) ms: is it of another phrase?"
    }
}
