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
        case (.mark(let scale, let symbol), .mark): mark(symbol, of: scales[scale])
        case (.average(let scale, let hundredths), .average): number(hundredths, of: scales[scale])
        default: nil
        }
    }

    /// отличен шест; отличен пет и петдесет; освободен. A symbol that the scale does not know is spoken as it is written.
    private func mark(_ symbol: String, of scale: GradeScale?) -> String? {
        let language = Language(rawValue: grammar.words.language.rawValue)
        let value = scale?.grade(symbol)
        let name = language.flatMap { language in
            value?.hundredths.map { scale?.bandName(of: $0, in: language) } ?? scale?.name(of: value?.symbol ?? symbol, in: language)
        }
        let number = (value?.hundredths ?? Hundredths.read(symbol)).flatMap { self.number($0, of: scale) }
        switch (name.map { OutsideText.cleaned($0, in: grammar.words.language, limit: 100) }, number) {
        case (let name?, let number?): return "\(name) \(number)"
        case (let name?, nil): return spoken(name)
        case (nil, let number?): return number
        case (nil, nil): return spoken(OutsideText.cleaned(symbol, in: grammar.words.language, limit: 40))
        }
    }

    /// A scale in tenths is read in tenths.
    private func number(_ hundredths: Int, of scale: GradeScale?) -> String? {
        guard (0...100_000).contains(hundredths) else { return nil }
        guard scale?.decimals == 1, hundredths % 100 > 0, hundredths % 10 == 0 else { return grammar.hundredths(hundredths) }
        return grammar.decimal(whole: hundredths / 100, fraction: String(hundredths / 10 % 10))
    }

    private func spoken(_ words: String) -> String? { words.isEmpty ? nil : words }

    private func isDate(_ date: CalendarDate) -> Bool {
        (1...12).contains(date.month) && (1...31).contains(date.day) && (1...9999).contains(date.year)
    }

    private func isTime(_ time: TimeOfDay) -> Bool { (0..<24).contains(time.hour) && (0..<60).contains(time.minute) }

    private func date(_ date: CalendarDate) -> String? { isDate(date) ? grammar.date(date) : nil }

    private func weekday(_ day: Int) -> String? { grammar.words.weekdays.indices.contains(day - 1) ? grammar.words.weekdays[day - 1] : nil }

    private func place(_ from: Int, _ to: Int, _ count: Int, _ gender: Gender) -> String? {
        guard from >= 1, from <= to, to <= count, count <= Spelling.largest else { return nil }
        return grammar.place(from: from, to: to, count: count, gender)
    }
}

extension CalendarDate {
    /// 1 = Monday … 7 = Sunday, by Sakamoto's method.
    var weekday: Int {
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = month < 3 ? year - 1 : year
        let sunday = (year + year / 4 - year / 100 + year / 400 + shifts[month - 1] + day) % 7
        return sunday == 0 ? 7 : sunday
    }
}
