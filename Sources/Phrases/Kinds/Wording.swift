import Dialplans
import Domain

/// The words of a value in one form and language.
struct Wording {
    let grammar: any Grammar
    let scales: [String: GradeScale]

    /// `nil` where the value is out of its bounds, or not of the form's kinds.
    func words(_ content: Value.Content, _ form: PhraseForm) -> String? {
        switch (content, form) {
        case (.number(let number), .words(let gender)): Spelling.number(number, gender, grammar)
        case (.number(let number), .ordinal(let gender)): Spelling.ordinal(number, gender, grammar)
        case (.number(let number), .key): Spelling.number(number, .neuter, grammar)
        case (.code(let code), .key), (.code(let code), .code): spoken(Spelling.code(code, grammar.words))
        case (.date(let date), .date): self.date(date)
        case (.date(let date), .dateWithWeekday): self.date(date).flatMap { words in weekday(date.weekday).map { "\($0), \(words)" } }
        case (.date(let date), .weekday): isDate(date) ? weekday(date.weekday) : nil
        case (.date(let date), .dateOn): isDate(date) ? grammar.dateOn(date) : nil
        case (.weekday(let day), .weekday): weekday(day)
        case (.time(let time), .time): isTime(time) ? grammar.time(time) : nil
        case (.time(let time), .timeAt): isTime(time) ? grammar.timeAt(time) : nil
        case (.place(let from, let to, let count), .place(let gender)): place(from, to, count, gender)
        case (.money(let hundredths, let currency), .money): money(hundredths, currency)
        case (.percent(let percent), .percent): self.percent(percent)
        case (.mark(let scale, let symbol), .mark): mark(symbol, of: scales[scale])
        case (.average(let scale, let hundredths), .average): number(hundredths, of: scales[scale])
        default: nil
        }
    }

    func spoken(_ words: String) -> String? { words.isEmpty ? nil : words }

    /// A number with what it counts.
    func counted(_ number: Int, _ gender: Gender, _ forms: [PluralCategory: String]) -> String? {
        Grammars.plurals[grammar.words.language].map { rules in
            grammar.counted(number, gender, CountedUnit.form(forms, rules.category(of: number)))
        }
    }
}
