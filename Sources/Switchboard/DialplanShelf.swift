import CallCore
public import Dialplans

/// The dialplans that serve, by the number that was called.
public struct DialplanShelf: Sendable {
    public let plans: [Dialplan]
    private let byNumber: [String: Int]
    private let forAnyNumber: Int?

    /// The loader has seen to it that no number stands in two dialplans and that one at most answers any.
    public init(_ plans: [Dialplan]) {
        self.plans = plans
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

    /// The dialplan for a called number in E.164 form, with its `+` or not.
    public func plan(for called: String) -> Dialplan? {
        let number = called.hasPrefix("+") ? called : "+" + called
        return (byNumber[number] ?? forAnyNumber).map { plans[$0] }
    }

    public func plan(_ id: DialplanID) -> Dialplan? { plans.first { $0.id == id } }
}
