import Dialplans

/// How a placeholder is spoken: what stands after its name in `{n, words, feminine}`.
enum PhraseForm: Hashable, Sendable {
    case plain
    case words(Gender)
    case ordinal(Gender)
    case date
    case dateWithWeekday
    /// As it stands in a sentence: on the first of May.
    case dateOn
    case weekday
    case time
    /// As it stands in a sentence: at eight a.m.
    case timeAt
    case mark
    case average
    case place(Gender)
    case money
    case percent
    case code
    case key

    /// The kinds of value that the form can speak.
    var kinds: Set<ValueKind> {
        switch self {
        case .plain: [.text, .name, .child, .language]
        case .words, .ordinal: [.number]
        case .date, .dateWithWeekday, .dateOn: [.date]
        case .weekday: [.weekday, .date]
        case .time, .timeAt: [.time]
        case .mark: [.mark]
        case .average: [.average]
        case .place: [.place]
        case .money: [.money]
        case .percent: [.percent]
        case .code: [.code]
        case .key: [.number, .code]
        }
    }

    /// `nil` for what is no form of ours.
    init?(type: String, style: String?) {
        let gender = style.map { Gender(rawValue: $0) } ?? .some(Self.usualGender(type))
        switch (type, style, gender) {
        case ("words", _, let gender?): self = .words(gender)
        case ("ordinal", _, let gender?) where gender != .personal: self = .ordinal(gender)
        case ("place", _, let gender?) where gender != .personal: self = .place(gender)
        case ("date", nil, _): self = .date
        case ("date", "weekday", _): self = .dateWithWeekday
        case ("date", "on", _): self = .dateOn
        case ("weekday", nil, _): self = .weekday
        case ("time", nil, _): self = .time
        case ("time", "at", _): self = .timeAt
        case ("mark", nil, _): self = .mark
        case ("average", nil, _): self = .average
        case ("money", nil, _): self = .money
        case ("percent", nil, _): self = .percent
        case ("code", nil, _): self = .code
        case ("key", nil, _): self = .key
        default: return nil
        }
    }

    static let known = """
        {x}, {n, words}, {n, words, feminine|masculine|neuter|personal}, {n, ordinal, feminine|masculine|neuter}, {d, date}, \
        {d, date, weekday}, {d, date, on}, {w, weekday}, {t, time}, {t, time, at}, {m, mark}, {a, average}, {p, place}, {s, money}, {n, percent}, {c, code}, {k, key}, \
        {x, select, …}, {n, plural, …}
        """

    private static func usualGender(_ type: String) -> Gender { type == "words" ? .neuter : .masculine }
}
