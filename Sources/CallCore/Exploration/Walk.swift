import Dialplans

/// The moments that were seen, and the ways between them.
///
/// A moment is a present and a past: what `back` leads to has a part in few events. Each event is given to the machine once for a present, with
/// marks in place of its past. Where a mark was touched, it is given again with each past that is met; else the past goes along.
struct Walk {
    let explorer: Explorer
    private let alike: Likeness
    private let world: World
    private var expander: Expander
    private var expansions: [Int: Expansion] = [:]
    private(set) var places = Numbering<Place>()
    private var origins: [Origin] = []
    private(set) var ways = Ways()
    private var found = Findings()
    private var isComplete = true

    /// A moment: the numbers of its present and its past.
    struct Place: Hashable {
        var present: Int32
        var past: Int32
    }

    /// From where, and by what, a moment was found first.
    private struct Origin {
        var from: Int
        var happening: Int
        var atLimit: Bool
    }

    init(_ explorer: Explorer) {
        self.explorer = explorer
        alike = Likeness(explorer)
        world = World(explorer)
        expander = Expander(explorer, alike, world)
    }

    mutating func run() {
        let offer = CallOffer(id: "explored", from: nil, to: "")
        let first = Call(offer: offer, dialplan: explorer.plan.id, language: explorer.plan.languages.first ?? "en")
        _ = add(expander.presents.number(of: alike.canonical(first).present), Pasts.nothing, Origin(from: -1, happening: 0, atLimit: false))
        // In the order in which they were found, so that the first way to a moment is the shortest.
        var place = 0
        while place < places.all.count {
            guard places.all.count <= explorer.bounds.moments else {
                isComplete = false
                return
            }
            expand(place)
            ways.close()
            place += 1
        }
    }

    func result() -> Exploration {
        var result = Exploration()
        result.moments = places.all.count
        result.events = found.events
        result.isComplete = isComplete
        result.breaches = found.breaches
        if isComplete { result.breaches += Whole(self).breaches(found.entered) }
        return result
    }

    /// What there is to see of a moment.
    func view(of place: Int) -> Moment { expander.presents.views[Int(places.all[place].present)] }

    /// What led to a moment, from the ring on.
    func way(to place: Int) -> [String] {
        var way: [String] = []
        var place = place
        while place >= 0 {
            let origin = origins[place]
            way.append(origin.from < 0 ? "ring" : name(of: origin))
            place = origin.from
        }
        return way.reversed()
    }

    private func name(of origin: Origin) -> String {
        world.happenings(in: call(at: origin.from))[origin.happening].name + (origin.atLimit ? " (limit)" : "")
    }

    private func call(at place: Int) -> Call {
        let place = places.all[place]
        return expander.pasts[Int(place.past)].call(expander.presents.calls[Int(place.present)])
    }

    private mutating func add(_ present: Int, _ past: Int, _ origin: Origin) -> Int {
        let number = places.number(of: Place(present: Int32(present), past: Int32(past)))
        if number == origins.count { origins.append(origin) }
        return number
    }
}

/// Going on from a moment.
extension Walk {
    private mutating func expand(_ place: Int) {
        let (present, past) = (Int(places.all[place].present), Int(places.all[place].past))
        guard !expander.presents.calls[present].isOver else { return }
        let expansion = expansion(of: present, at: place)
        for step in expansion.steps { take(step, place, past) }
        for other in expansion.others {
            switch other.need {
            case .ifSecret where !expander.pasts[past].holdsSecret: for step in other.steps { take(step, place, past) }
            case .always, .ifSecret: tryOut(other.happening, at: place)
            }
        }
    }

    private mutating func expansion(of present: Int, at place: Int) -> Expansion {
        if let known = expansions[present] { return known }
        var findings: [Expander.Found] = []
        let expansion = expander.expansion(of: present, &findings)
        expansions[present] = expansion
        for finding in findings { look(at: finding, place) }
        return expansion
    }

    private mutating func take(_ step: Expansion.Step, _ place: Int, _ past: Int) {
        let next = expander.pasts.follower(of: past, by: step.past)
        let target = add(step.target, next, Origin(from: place, happening: step.happening, atLimit: step.atLimit))
        ways.add(target, step.effort)
    }

    /// Tries a happening with the past of this very moment.
    private mutating func tryOut(_ index: Int, at place: Int) {
        let call = call(at: place)
        let happening = world.happenings(in: call)[index]
        for result in Attempts(happening, in: call, explorer, alike).results {
            look(at: Expander.Found(result.trial, happening), place)
            let likened = result.likened
            let past = likened.present.isOver ? Pasts.nothing : expander.pasts.number(of: likened.past)
            let origin = Origin(from: place, happening: index, atLimit: result.atLimit)
            ways.add(add(expander.presents.number(of: likened.present), past, origin), result.effort)
        }
    }

    private mutating func look(at found: Expander.Found, _ place: Int) {
        self.found.events += found.events
        self.found.entered.formUnion(found.entered)
        for finding in found.findings where self.found.isNew(finding) {
            let way = way(to: place) + [found.happening]
            self.found.report(finding, way)
        }
    }
}
