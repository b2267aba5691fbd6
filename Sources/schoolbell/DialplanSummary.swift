import Dialplans
import Foundation
import Phrases
import Switchboard

/// Where the time of a dialplan's callers goes, in a few lines.
struct DialplanSummary {
    let lines: [String]

    /// How long a parent who calls for the news is to wait for them at the most.
    static let patience: Milliseconds = 10_000

    /// Only what is heard before the news is spoken in all languages; the rest in the first.
    init(of found: FoundDialplan, _ voice: TrialVoice) throws {
        let plan = found.plan
        let soon = DialplanTimes(plan, phrases: found.book.catalogue).phrases(after: "known", of: "recognise-caller")
        let first = Array(plan.languages.prefix(1))
        let lengths = try voice.lengths(of: plan, found.book, found.recordings) { soon.contains($0) ? nil : first }
        self.init(of: plan, DialplanTimes(plan, phrases: lengths))
    }

    init(of plan: Dialplan, _ times: DialplanTimes) {
        let options = times.options(in: Array(plan.languages.prefix(1)))
        var lines = ["\(plan.id.name): \(plan.states.count) states, \(options.count) options by key"]
        if let effort = times.effort(until: "news", after: "known", of: "recognise-caller") { lines += Self.news(effort, plan.languages) }
        if let language = plan.languages.first, let longest = options.max(by: { $0.time(language) < $1.time(language) }) {
            let keys = longest.effort.keys == 1 ? "1 key" : "\(longest.effort.keys) keys"
            lines.append(
                "the longest way is to \(longest.menu) \(longest.key): \(keys) and \(Self.seconds(longest.time(language))) (\(language))")
        }
        self.lines = lines
    }

    /// A parent whose number is known has called for the news, and is to hear it at once.
    static func news(_ effort: DialplanTimes.Effort, _ languages: [LanguageCode]) -> [String] {
        let times = languages.compactMap { language in effort.time[language].map { "\(seconds($0)) (\(language))" } }
        var lines = ["a known caller hears the news after \(effort.keys) keys and \(times.joined(separator: ", "))"]
        if effort.keys > 0 { lines.append("warning: a known caller needs a key before the news") }
        let late = languages.filter { effort.time[$0] ?? 0 > patience }.map(\.rawValue).joined(separator: ", ")
        if !late.isEmpty { lines.append("warning: a known caller waits more than 10 s for the news: \(late)") }
        return lines
    }

    static func seconds(_ time: Milliseconds) -> String { String(format: "%.1f s", Double(time) / 1_000) }
}

extension DialplanTimes.Option {
    fileprivate func time(_ language: LanguageCode) -> Milliseconds { effort.time[language] ?? 0 }
}
