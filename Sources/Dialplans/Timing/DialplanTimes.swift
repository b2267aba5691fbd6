/// Where the time of callers goes in a dialplan, from the lengths of its prompts.
///
/// Prompts are heard to their end, services answer at once, a lone child chooses itself, and what prompts do not tell is taken from a ``Pace``. A
/// phrase whose length is not known counts as nothing.
public struct DialplanTimes: Sendable {
    private let plan: Dialplan
    private let phrases: PhraseCatalogue
    private let pace: Pace

    public init(_ plan: Dialplan, phrases: PhraseCatalogue, pace: Pace = Pace()) {
        self.plan = plan
        self.phrases = phrases
        self.pace = pace
    }

    /// What a caller must do to come to something.
    public struct Effort: Hashable, Sendable {
        /// The fewest keys from the beginning, those of codes among them.
        public var keys: Int
        /// How long it takes, with so few keys, by language.
        public var time: [LanguageCode: Milliseconds]
    }

    /// A key of a menu.
    public struct Option: Hashable, Sendable {
        public var menu: StateName
        public var key: Digit
        public var target: StateName
        /// Until what it leads to begins.
        public var effort: Effort
    }

    /// Every option of every menu that can be come to without the keys `main` and `back`, in the order of the file.
    ///
    /// - Parameter languages: of the times; all of the dialplan, if nothing is said.
    public func options(in languages: [LanguageCode]? = nil) -> [Option] {
        let places = plan.states.mapValues(\.place)
        var options: [StateName: [Digit: Option]] = [:]
        for language in languages ?? plan.languages {
            let stays = stays(language)
            for (state, distance) in Distances(from: plan.start, stays).all {
                for stay in stays.out(of: state) {
                    guard let key = stay.option else { continue }
                    let end = distance.after(stay)
                    var option =
                        options[state]?[key]
                        ?? Option(menu: state, key: key, target: stay.to, effort: Effort(keys: end.keys, time: [:]))
                    option.effort.time[language] = end.time
                    options[state, default: [:]][key] = option
                }
            }
        }
        return options.values.flatMap(\.values).sorted {
            ($0.menu == $1.menu)
                ? $0.key.rawValue < $1.key.rawValue : (places[$0.menu] ?? SourcePlace()) < (places[$1.menu] ?? SourcePlace())
        }
    }

    /// What a caller must do, from this outcome of this service on, until another service is asked; `nil`: there is no such way.
    public func effort(until service: ServiceName, after outcome: OutcomeName, of first: ServiceName) -> Effort? {
        var effort: Effort?
        for language in plan.languages {
            let stays = stays(language)
            let fromStart = Distances(from: plan.start, stays).all
            // The service may be asked again later in a call: the first time counts.
            let asked = performing(first).compactMap { state, perform in fromStart[state].map { ($0, perform) } }
            let begins = asked.min { $0.0 < $1.0 }.flatMap { $1.outcomes[outcome] }.map { [$0] } ?? []
            let ends = performing(service).map(\.0)
            let distances = begins.map { Distances(from: $0, stays).all }.flatMap { all in ends.compactMap { all[$0] } }
            guard let least = distances.min() else { return nil }
            effort = effort ?? Effort(keys: least.keys, time: [:])
            effort?.time[language] = least.time
        }
        return effort
    }

    /// What may be heard from there on before a key is pressed.
    public func phrases(after outcome: OutcomeName, of first: ServiceName) -> Set<PhraseKey> {
        let stays = stays(plan.languages.first ?? "en")
        let begins = performing(first).compactMap { $1.outcomes[outcome] }
        let near = begins.flatMap { Distances(from: $0, stays).all.filter { $0.value.keys == 0 }.keys }
        return Set(near.flatMap { plan.states[$0]?.kind.phrases ?? [] })
    }

    /// How long these callers' calls last, in the mean, by language; `nil`: there are none.
    public func meanCall(of mix: CallerMix) -> [LanguageCode: Double]? {
        let shares = mix.callers.reduce(0) { $0 + $1.share }
        guard shares > 0 else { return nil }
        return Dictionary(
            uniqueKeysWithValues: plan.languages.map { language in
                let stays = stays(language)
                let total = mix.callers.reduce(0.0) { $0 + Double($1.share) * Double(time($1.way, stays)) }
                return (language, total / Double(shares))
            })
    }

    private func time(_ way: [StateName], _ stays: Stays) -> Milliseconds {
        zip(way, way.dropFirst()).reduce(way.last.map(stays.whole) ?? 0) { sum, step in
            // The usual way there stands first.
            sum + (stays.out(of: step.0).first { $0.to == step.1 }?.time ?? stays.whole(step.0))
        }
    }

    private func performing(_ service: ServiceName) -> [(StateName, DoState)] {
        plan.states.values.compactMap { state in
            if case .perform(let perform) = state.kind, perform.service == service { (state.name, perform) } else { nil }
        }
    }

    private func stays(_ language: LanguageCode) -> Stays { Stays(plan: plan, phrases: phrases, language: language, pace: pace) }
}
