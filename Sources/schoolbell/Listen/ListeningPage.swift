import CallCore
import Dialplans

/// The transcript beside a sound, as a page to print or to read while it plays: time, what is said, the same in English, and room to sign.
struct ListeningPage {
    private let listening: Listening
    private let sound: String

    /// - Parameter sound: the file's name, in the same folder.
    init(_ listening: Listening, sound: String) {
        self.listening = listening
        self.sound = sound
    }

    var html: String {
        let start = listening.lines.first?.at ?? 0
        let rows = listening.lines.map { row($0.line, at: Self.time($0.at - start)) }
        return Self.head(listening.language, sound) + rows.joined(separator: "\n") + "\n" + Self.foot
    }

    /// `3:07`.
    static func time(_ milliseconds: Milliseconds) -> String {
        let seconds = milliseconds / 1_000
        return "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    }

    private func row(_ line: Listening.Line, at time: String) -> String {
        switch line {
        case .pressed(let digit): return "<tr class=\"key\"><td>\(time)<td colspan=\"3\">key \(digit)<td>"
        case .said(let said):
            let meaning = listening.meaning(of: said)
            let text = Self.escaped(said.sentences.joined(separator: " ")) + (said.ending == .cut ? " <i>(cut short by a key)</i>" : "")
            let slow = meaning?.tempo == .slow ? "<i>(slowly)</i> " : ""
            let phrases = (meaning?.phrases ?? []).map { Self.escaped($0.rawValue) }.joined(separator: ", ")
            return
                "<tr><td>\(time)<td lang=\"\(listening.language)\">\(slow)\(text)<td>\(Self.escaped(meaning?.english ?? ""))<td>\(phrases)<td>"
        }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private static func head(_ language: LanguageCode, _ sound: String) -> String {
        """
        <!doctype html>
        <html lang="en"><meta charset="utf-8"><title>Schoolbell in \(language)</title>
        <style>
        body { font: 15px/1.4 sans-serif; margin: 2em } table { border-collapse: collapse } td, th { border: 1px solid #bbb; padding: 4px 8px;
        vertical-align: top; text-align: left } .key { background: #eef } audio { width: 100% }
        </style>
        <h1>Schoolbell in \(language)</h1>
        <p>A parent calls the demo school. Please listen to the whole, and mark each line that is wrong, unclear or impolite. What to listen for
        stands in docs/voice.md.
        <p><audio controls src="\(sound)"></audio>
        <table><tr><th>time<th>said<th>in English<th>phrases<th>right?

        """
    }

    private static let foot = """
        </table>
        <p>Heard by: ____________________ mother tongue: ____________________ date: ____________ may serve: yes / after the changes above / no

        """
}
