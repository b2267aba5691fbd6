/// An acknowledgement that is owed until the lines are written down of which it tells.
struct LineReceipt: Hashable, Sendable {
    private var told = 0
    private var owed = 0

    var isOwed: Bool { owed > told }

    /// The gateway is to be told that its lines up to this one have come.
    mutating func owe(_ number: Int) { owed = max(owed, number) }

    /// What it can be told now; `nil`: nothing new.
    mutating func take(upTo written: Int) -> Int? {
        let number = min(owed, written)
        guard number > told else { return nil }
        told = number
        return number
    }
}
