public import Dialplans

/// What came of walking through a dialplan.
public struct Exploration: Sendable {
    /// Moments of a call that differ in anything that matters for how it goes on.
    public internal(set) var moments = 0
    /// Events that were tried in them.
    public internal(set) var events = 0
    /// What went wrong, each thing once, with the shortest way there that was found.
    public internal(set) var breaches: [Breach] = []
    /// Every moment was seen; else there were more than the bounds allow.
    public internal(set) var isComplete = true

    public var rules: Set<Breach.Rule> { Set(breaches.map(\.rule)) }

    /// How far a walk goes.
    public struct Bounds: Hashable, Sendable {
        /// The lengths of lists that are tried, besides one that holds an item of each kind.
        public var lists = [0, 1, 10]
        /// How many of the states to which `back` leads are kept.
        public var history = 1
        /// How many keys pressed ahead are kept.
        public var ahead = 1
        /// Are the limits of the call tried in every moment?
        public var limits = true
        public var moments = 1_000_000

        public init() {}
    }
}

/// Something that the proof of a dialplan says cannot happen.
public struct Breach: Hashable, Sendable {
    public var rule: Rule
    public var state: StateName
    public var detail: String
    /// What happened before, from the ring on.
    public var way: [String]

    /// Those that the proof knows too have its names.
    public enum Rule: String, Hashable, Sendable, CaseIterable {
        case unboundPlaceholder = "unbound-placeholder"
        case placeholderKind = "placeholder-kind"
        case unboundVariable = "unbound-variable"
        case wrongKind = "wrong-kind"
        case secretConfirmed = "secret-confirmed"
        case notChoosable = "not-choosable"
        case unmappedItem = "unmapped-item"
        case notAdmitted = "not-admitted"
        case notProved = "not-proved"
        case unreachable
        case noEnd = "no-end"
        case endless
        /// The call ended because the dialplan has no way on.
        case fault
        /// Nothing is under way that could lead the call on.
        case stuck
    }
}

extension Breach: CustomStringConvertible {
    public var description: String {
        "\(state): \(rule.rawValue)\(detail.isEmpty ? "" : ", \(detail)"), after: \(way.joined(separator: ", "))"
    }
}
