/// Where a switch finds the numbers that calls are transferred to.
struct SwitchDestination: Hashable, Sendable {
    /// With `{number}` in a number's place, such as `PJSIP/{number}@trunk`; `nil`: calls are not transferred.
    let pattern: String?

    /// `nil`: the number can't be dialled. Nothing but what a telephone can dial goes into a command.
    func place(of number: String) -> String? {
        guard let pattern, !number.isEmpty, number.utf8.count <= 32, number.allSatisfy({ "+0123456789*#".contains($0) }) else { return nil }
        return pattern.replacing("{number}", with: number)
    }
}
