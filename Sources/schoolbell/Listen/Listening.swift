import CallCore
import Console
import Dialplans
import Phrases
import Speech
import Switchboard

/// What was heard in a call and what was pressed, each with its time.
struct Listening {
    enum Line: Hashable {
        case said(Said)
        case pressed(Digit)
    }

    /// One play: what of it was heard.
    struct Said: Hashable {
        let play: PlayNumber
        var sentences: [String]
        var ending: Ending
    }

    enum Ending: Hashable { case heardOut, cut }

    /// What a play was to say.
    struct Meaning: Hashable {
        let phrases: [PhraseKey]
        let english: String
        let tempo: Tempo
    }

    let language: LanguageCode
    private let book: PhraseBook
    private(set) var lines: [(at: Milliseconds, line: Line)] = []
    private var meanings: [PlayNumber: Meaning] = [:]
    var sound = PCM([])

    init(language: LanguageCode, book: PhraseBook) {
        self.language = language
        self.book = book
    }

    func meaning(of said: Said) -> Meaning? { meanings[said.play] }

    mutating func take(_ effects: [Effect]) {
        for case .say(let say) in effects {
            meanings[say.number] = Meaning(
                phrases: say.utterances.map(\.phrase),
                english: say.utterances.compactMap { book.wording(of: $0, in: "en") }.joined(separator: " "), tempo: say.tempo)
        }
    }

    mutating func take(_ change: LineChange, at now: Milliseconds) {
        switch change {
        case .clipBegan(let play, let clip): begin(clip, of: play, at: now)
        case .clipEnded(let play, let clip, let heard): if heard < clip.milliseconds { cut(play) }
        case .pressed(let digit, _, _): lines.append((now, .pressed(digit)))
        case .answered, .quiet, .ended: break
        }
    }

    private mutating func begin(_ clip: Clip, of play: PlayNumber, at now: Milliseconds) {
        if case .said(var said)? = lines.last?.line, said.play == play {
            said.sentences.append(clip.text)
            lines[lines.count - 1].line = .said(said)
        } else {
            lines.append((now, .said(Said(play: play, sentences: [clip.text], ending: .heardOut))))
        }
    }

    private mutating func cut(_ play: PlayNumber) {
        for index in lines.indices {
            guard case .said(var said) = lines[index].line, said.play == play else { continue }
            said.ending = .cut
            lines[index].line = .said(said)
        }
    }
}
