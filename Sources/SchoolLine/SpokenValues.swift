import CallCore
import Dialplans
import Domain

/// From the values of schools to the values of calls.
extension ChildID {
    init(_ student: StudentID) { self.init(rawValue: student.rawValue) }
}

extension StudentID {
    init?(_ child: ChildID) { self.init(rawValue: child.rawValue) }
}

extension LanguageCode {
    init(_ language: Language) { self.init(rawValue: language.rawValue) }
}

extension CalendarDate {
    init(_ day: Day) { self.init(year: day.year, month: day.month, day: day.day) }
}

extension TimeOfDay {
    init(_ time: ClockTime) { self.init(hour: time.hour, minute: time.minute) }
}

/// Values that tell of one child, in the language of its school.
struct ChildSpeech {
    let student: Student
    let school: School
    /// The day of the call at the school.
    let today: Day
    let subjects: [SubjectID: Subject]

    var child: ChildID { ChildID(student.id) }
    private var language: LanguageCode { LanguageCode(school.language) }

    func value(_ content: Value.Content) -> Value { Value(content, about: child) }
    func number(_ number: Int) -> Value { value(.number(number)) }
    func choice(_ symbol: String) -> Value { value(.choice(symbol)) }
    func date(_ day: Day) -> Value { value(.date(CalendarDate(day))) }
    func time(_ time: ClockTime) -> Value { value(.time(TimeOfDay(time))) }
    func text(_ text: String) -> Value { value(.text(text, language: language)) }
    func mark(_ symbol: String) -> Value { value(.mark(scale: school.scale.rawValue, symbol: symbol)) }
    func average(_ hundredths: Int) -> Value { value(.average(scale: school.scale.rawValue, hundredths: hundredths)) }
    func list(_ items: [Item]) -> Value { value(.list(items)) }

    /// A subject that the school did not name is called by its id, so that nothing is lost.
    func subject(_ id: SubjectID) -> Value {
        value(.name(subjects[id]?.name ?? id.rawValue, language: language))
    }

    /// How a day stands to the day of the call.
    func when(_ day: Day) -> Value {
        switch today.days(to: day) {
        case 0: choice("today")
        case -1: choice("yesterday")
        case 1: choice("tomorrow")
        default: choice("other")
        }
    }

    func item(_ kind: ItemKind, _ values: [VariableName: Value], heardAs: HeardName?) -> Item {
        Item(kind: kind, values: values, heardAs: heardAs?.text, about: child)
    }

    /// The child by its given name, as a call speaks of it.
    static func child(_ student: Student, language: Language) -> Value {
        Value(.child(ChildID(student.id), name: student.givenName, language: LanguageCode(language)))
    }
}
