import Testing

/// Who tries codes, by the numbers that are shown.
enum Attack: CaseIterable, CustomTestStringConvertible {
    case oneNumber, withheld, thousandNumbers
    /// A thousand numbers that have subscriptions: forged ones.
    case thousandSubscribers

    var name: String {
        switch self {
        case .oneNumber: "one number"
        case .thousandNumbers: "a thousand numbers"
        case .withheld: "withheld numbers"
        case .thousandSubscribers: "a thousand numbers of subscribers"
        }
    }

    var testDescription: String { name }

    /// `nil`: withheld.
    var numbers: [String?] {
        switch self {
        case .oneNumber: ["0889 000 000"]
        case .withheld: [nil]
        case .thousandNumbers: Self.thousand(after: "0889 10")
        case .thousandSubscribers: Self.thousand(after: "0889 20")
        }
    }

    private static func thousand(after start: String) -> [String] {
        (0..<1_000).map { "\(start)\($0 / 100) \(100 + $0 % 100)" }
    }

    var areSubscribed: Bool { self == .thousandSubscribers }

    /// What the ceilings let through in a day.
    var wrongADay: Int { self == .oneNumber ? 10 : 1_000 }
}
