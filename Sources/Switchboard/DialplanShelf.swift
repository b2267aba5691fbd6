import CallCore
public import Dialplans
public import Domain

/// The dialplans that serve, by the number that was called.
public struct DialplanShelf: Sendable {
    public let plans: [Dialplan]
    private let byNumber: [String: Int]
    private let forAnyNumber: Int?
    /// Of each dialplan the states in which a key may be the beginning of a code.
    let approaches: [DialplanID: Set<StateName>]

    /// The loader has seen to it that no number stands in two dialplans and that one at most answers any.
    public init(_ plans: [Dialplan]) {
        self.plans = plans
        approaches = Dictionary(plans.map { ($0.id, $0.approachesToSecrets) }, uniquingKeysWith: { first, _ in first })
        var byNumber: [String: Int] = [:]
        var forAnyNumber: Int?
        for (index, plan) in plans.enumerated() {
            switch plan.numbers {
            case .any: forAnyNumber = index
            case .these(let numbers): for number in numbers { byNumber[number] = index }
            }
        }
        self.byNumber = byNumber
        self.forAnyNumber = forAnyNumber
    }

    /// The dialplan for a called number, in whatever spelling the trunk gave it.
    ///
    /// - Parameter country: where a number without a country code is at home.
    public func plan(for called: String, in country: Country = .bulgaria) -> Dialplan? {
        let spelt = [called, "+" + called].lazy.compactMap { byNumber[$0] }.first
        let index = spelt ?? PhoneNumber(called, region: country).flatMap { byNumber[$0.rawValue] } ?? forAnyNumber
        return index.map { plans[$0] }
    }

    public func plan(_ id: DialplanID) -> Dialplan? { plans.first { $0.id == id } }
}
