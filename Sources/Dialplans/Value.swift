/// What a call knows and says, free of any language.
public struct Value: Codable, Hashable, Sendable {
    public var content: Content

    /// The child whom this tells of. The line says such a value only in a call that is admitted to that child.
    public var about: ChildID?

    public init(_ content: Content, about: ChildID? = nil) {
        self.content = content
        self.about = about
    }

    public enum Content: Codable, Hashable, Sendable {
        /// Free text, read in the voice of its language; `nil`: of the call's.
        case text(String, language: LanguageCode?)
        /// The name of a person, a subject or a place, in the alphabet of its language.
        case name(String, language: LanguageCode?)
        case number(Int)
        case date(CalendarDate)
        case time(TimeOfDay)
        /// 1 = Monday … 7 = Sunday (ISO 8601).
        case weekday(Int)
        /// A mark as its scale writes it, e.g. scale `bg`, symbol `5.50`.
        case mark(scale: String, symbol: String)
        /// A mean in hundredths of a unit of its scale.
        case average(scale: String, hundredths: Int)
        /// A place in a group with ties: `from`…`to` of `count`.
        case place(from: Int, to: Int, count: Int)
        /// A sum, in hundredths of a currency that is named by its code (ISO 4217).
        case money(hundredths: Int, currency: String)
        /// Whole per cent.
        case percent(Int)
        /// Digits that are spoken in groups: an ID code, a telephone number.
        case code(String)
        /// One of a few symbols that a phrase tells apart with `select`.
        case choice(String)
        case language(LanguageCode)
        case child(ChildID, name: String, language: LanguageCode?)
        case list([Item])
    }

    public var kind: ValueKind {
        switch content {
        case .text: .text
        case .name: .name
        case .number: .number
        case .date: .date
        case .time: .time
        case .weekday: .weekday
        case .mark: .mark
        case .average: .average
        case .place: .place
        case .money: .money
        case .percent: .percent
        case .code: .code
        case .choice: .choice
        case .language: .language
        case .child: .child
        case .list: .list
        }
    }
}

/// The kinds of value. A variable keeps one kind for the whole dialplan.
public enum ValueKind: String, Codable, Hashable, Sendable, CaseIterable {
    case text, name, number, date, time, weekday, mark, average, place, money, percent, code, choice, language, child, list
}

/// A day of the proleptic Gregorian calendar.
public struct CalendarDate: Codable, Hashable, Sendable {
    public var year: Int
    public var month: Int
    public var day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// A time on a wall clock, to the minute.
public struct TimeOfDay: Codable, Hashable, Sendable {
    public var hour: Int
    public var minute: Int

    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }
}

/// One item of a list that is read, or chosen from.
public struct Item: Codable, Hashable, Sendable {
    public var kind: ItemKind

    /// What the item's phrase may name. In a list to choose from, `item` is what the choice binds.
    public var values: [VariableName: Value]

    /// By what name the service that gave the item wants to hear that it was heard to its end; `nil`: it does not.
    public var heardAs: String?

    /// The child whom the item tells of.
    public var about: ChildID?

    public init(kind: ItemKind, values: [VariableName: Value], heardAs: String? = nil, about: ChildID? = nil) {
        self.kind = kind
        self.values = values
        self.heardAs = heardAs
        self.about = about
    }
}
