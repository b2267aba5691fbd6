/// How much later or sooner callers come to what the keys of menus lead to.
public struct TimeDifference: Hashable, Sendable {
    /// The longest delays first, and after them what is sooner: “14 s longer to *marks*.”
    public let sentences: [String]

    /// Less is not told: voices say a sentence not quite alike.
    private static let least: Milliseconds = 1_000
    private static let most = 5

    /// - Parameter language: whose prompts' lengths count.
    public init(from old: DialplanTimes, to new: DialplanTimes, in language: LanguageCode) {
        let (before, after) = (Self.times(old, language), Self.times(new, language))
        var bySeconds: [Int: [StateName]] = [:]
        for (state, time) in after {
            guard let earlier = before[state], abs(time - earlier) >= Self.least else { continue }
            bySeconds[Int((Double(time - earlier) / 1_000).rounded()), default: []].append(state)
        }
        sentences = bySeconds.sorted { $0.key > $1.key }.map { seconds, states in
            "\(abs(seconds)) s \(seconds > 0 ? "longer" : "shorter") to \(Self.list(states.sorted()))."
        }
    }

    /// Until what some key leads to is heard, by the nearest of the keys.
    private static func times(_ times: DialplanTimes, _ language: LanguageCode) -> [StateName: Milliseconds] {
        var least: [StateName: (keys: Int, time: Milliseconds)] = [:]
        for option in times.options(in: [language]) {
            guard let time = option.effort.time[language] else { continue }
            let effort = (option.effort.keys, time)
            if least[option.target].map({ effort < $0 }) ?? true { least[option.target] = effort }
        }
        return least.mapValues(\.time)
    }

    private static func list(_ states: [StateName]) -> String {
        let named = states.prefix(most).map { "*\($0)*" }.joined(separator: ", ")
        return states.count > most ? named + " and \(states.count - most) more" : named
    }
}
