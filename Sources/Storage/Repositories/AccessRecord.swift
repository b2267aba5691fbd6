public import Domain

/// Who did what with what is known of a child.
public struct AccessRecord: Hashable, Sendable {
    public var at: Instant
    public var act: AccessAct
    public var who: Accessor
    public var student: StudentID?
    public var entry: EntryKey?
    public var version: Int?
    /// What else was heard or read: the name of a page, a class.
    public var detail: String?
    public var call: String?

    public init(
        at: Instant, act: AccessAct, who: Accessor, student: StudentID? = nil, entry: EntryKey? = nil, version: Int? = nil,
        detail: String? = nil, call: String? = nil
    ) {
        self.at = at
        self.act = act
        self.who = who
        self.student = student
        self.entry = entry
        self.version = version
        self.detail = detail
        self.call = call
    }
}

/// What was done.
public enum AccessAct: String, Hashable, Sendable, CaseIterable, SQLBindable {
    case heard
    case reportMade = "report-made"
    case labelPrinted = "label-printed"
    case codeRenewed = "code-renewed"
    case journalRevealed = "journal-revealed"
    case messageHeard = "message-heard"
    case messageRevealed = "message-revealed"
    case logRead = "log-read"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    case tokenUsed = "token-used"
}

/// Who did it.
public enum Accessor: Hashable, Sendable, SQLBindable {
    case number(PhoneNumber)
    /// A caller whose number is withheld, or not trusted.
    case stranger
    /// Somebody at the service's own machine, by the name of the account.
    case account(String)
    /// The bearer of a token.
    case token(TokenID)

    public var sqlValue: SQLValue {
        switch self {
        case .number(let phone): .text("number \(phone.rawValue)")
        case .stranger: .text("stranger")
        case .account(let name): .text("account \(name)")
        case .token(let id): .text("token \(id.rawValue)")
        }
    }

    init(stored text: String) {
        if text.hasPrefix("number "), let phone = PhoneNumber(rawValue: String(text.dropFirst(7))) {
            self = .number(phone)
        } else if text.hasPrefix("account ") {
            self = .account(String(text.dropFirst(8)))
        } else if text.hasPrefix("token ") {
            self = .token(TokenID(checked: String(text.dropFirst(6))))
        } else {
            self = .stranger
        }
    }
}
