import CallCore
import Dialplans
import Dispatch
public import Domain
import Logging
import SchoolLine
import Storage
import Synchronization

/// Makes the clips of news beforehand, as entries come one by one: whoever calls then hears them at once.
///
/// The line's own services are asked what each subscribed number would be told now, and that is spoken, a sentence at a time, on one thread. Such
/// clips tell of a child, and live as all that do: under a keyed name, for a day. A number with a PIN is told nothing before the PIN, so that for it
/// nothing is made.
public final class NewsClips: Sendable {
    /// More changes at once are a diary that is handed over: nobody waits for their clips.
    static let mostAtOnce = 20
    /// Entries that wait; of what comes beyond, clips are made when they are heard.
    private static let mostWaiting = 1_000
    /// Of a number's news the newest.
    private static let mostItems = 5

    private let premises: Premises
    private let queue = DispatchQueue(label: "schoolbell.news-clips", qos: .utility)
    private let waiting = Atomic<Int>(0)

    public init(_ premises: Premises) { self.premises = premises }

    /// Hears of what came by itself, never of an import; it returns at once.
    public func told(_ changes: [EntryChange]) {
        for entry in Self.entries(of: changes) {
            guard waiting.add(1, ordering: .relaxed).newValue <= Self.mostWaiting else {
                waiting.subtract(1, ordering: .relaxed)
                return
            }
            queue.async { [self] in
                make(entry)
                waiting.subtract(1, ordering: .relaxed)
            }
        }
    }

    /// Those that somebody may soon hear.
    static func entries(of changes: [EntryChange]) -> [DiaryEntry] {
        guard changes.count <= mostAtOnce else { return [] }
        return changes.compactMap { change in
            switch change {
            case .entered(let entry), .corrected(let entry): entry
            case .removed: nil
            }
        }
    }

    private func make(_ entry: DiaryEntry) {
        do {
            for (phone, student) in try premises.store.read({ try Self.listeners(of: entry, $0) }) {
                guard premises.prompts.isWanted else { return }
                try make(news(of: student, for: phone))
            }
        } catch {
            premises.log.error("clips of news cannot be made beforehand", metadata: ["reason": "\(error)"])
        }
    }

    private func make(_ says: [Say]) throws {
        let voice = premises.edition.voice
        for sentence in says.flatMap(voice.sentences) where premises.prompts.isWanted { _ = try voice.clip(for: sentence) }
    }

    /// The numbers that are subscribed to a child of whom the entry tells. A meeting may be of a whole school: for it nothing is made.
    private static func listeners(of entry: DiaryEntry, _ database: Database) throws(StoreError) -> [(PhoneNumber, StudentID)] {
        var found: [(PhoneNumber, StudentID)] = []
        for student in try students(of: entry, database) {
            for subscription in try Subscriptions(database).all(of: student) where subscription.ended == nil {
                found.append((subscription.phone, student))
            }
        }
        return found
    }

    private static func students(of entry: DiaryEntry, _ database: Database) throws(StoreError) -> [StudentID] {
        switch entry {
        case .mark(let mark): [mark.student]
        case .absence(let absence): [absence.student]
        case .remark(let remark): [remark.student]
        case .health(let note): [note.student]
        case .test(let test): try Students(database).enrolled(in: test.schoolClass).map(\.id)
        case .meeting: []
        }
    }
}

// MARK: - What a number would be told

extension NewsClips {
    private func news(of student: StudentID, for phone: PhoneNumber) -> [Say] {
        let (configuration, shelf) = (premises.configuration, premises.shelf)
        let offer = CallOffer(id: "news-clips", from: phone.rawValue, to: configuration.numberToDial)
        guard let plan = shelf.plan(for: offer.to, in: configuration.country) else { return [] }
        var context = CallContext(offer: offer, language: plan.language(for: offer))
        let known = ask("recognise-caller", [:], context)
        if let language = known.language, plan.languages.contains(language) { context.language = language }
        let child = Value(.child(ChildID(rawValue: student.rawValue), name: "", language: nil))
        let opened = ask("open-child", ["child": child], context)
        guard known.outcome == "known", opened.outcome == "opened" else { return [] }
        context.admitted = opened.admits
        let news = ask("news", ["child": child, "which": Value(.choice("new"))], context)
        return utterances(of: news.gives.merging(opened.gives) { own, _ in own }, in: plan).map {
            Say(number: 1, utterances: [$0], language: context.language, interruptedBy: [])
        }
    }

    private func ask(_ service: ServiceName, _ inputs: [VariableName: Value], _ context: CallContext) -> Reply {
        premises.services.answer(Query(id: 1, request: .service(service, inputs), context: context))
    }

    /// What the dialplan's states that read such a list would say.
    private func utterances(of values: [VariableName: Value], in plan: Dialplan) -> [Utterance] {
        guard case .list(let items)? = values["items"]?.content else { return [] }
        func utterance(_ phrase: PhraseKey, _ own: [VariableName: Value]) -> Utterance {
            let names = plan.placeholders[phrase] ?? []
            return Utterance(phrase: phrase, values: own.merging(values) { own, _ in own }.filter { names.contains($0.key) })
        }
        return plan.states.values.flatMap { state -> [Utterance] in
            guard case .read(let read) = state.kind, read.list == "items" else { return [] }
            let intro = read.intro.map { [utterance($0, [:])] } ?? []
            return intro + items.prefix(Self.mostItems).compactMap { item in read.phrases[item.kind].map { utterance($0, item.values) } }
        }
    }
}
