import Domain

/// The school year around a day, as the demo's schools keep it.
struct DemoYear {
    let today: Day
    let start: Day
    let firstTermEnd: Day
    let secondTermStart: Day
    let end: Day
    let holidays: [(from: Day, to: Day, name: String)]

    init(today: Day) {
        self.today = today
        let autumn = today.number % 10_000 >= 915 ? today.year : today.year - 1
        func day(_ months: Int) -> Day { Day(number: (months > 800 ? autumn : autumn + 1) * 10_000 + months) ?? today }
        start = day(915)
        firstTermEnd = day(131)
        secondTermStart = day(204)
        end = day(615)
        holidays = [
            (day(922), day(922), "Ден на независимостта"), (day(1030), day(1101), "Есенна ваканция"),
            (day(1224), day(103), "Коледна ваканция"), (day(303), day(303), "Ден на освобождението"),
            (day(403), day(411), "Пролетна ваканция"), (day(501), day(501), "Ден на труда"), (day(506), day(506), "Гергьовден"),
            (day(524), day(524), "Ден на азбуката"),
        ]
    }

    /// The days with lessons from the first to the last one given, at most to the end of the year.
    func schoolDays(until last: Day) -> [Day] {
        guard start <= min(last, end) else { return [] }
        return (0...start.days(to: min(last, end))).map { start.adding(days: $0) }.filter(isSchoolDay)
    }

    func isSchoolDay(_ day: Day) -> Bool {
        day.weekday <= 5 && start <= day && day <= end && !(firstTermEnd < day && day < secondTermStart)
            && !holidays.contains { $0.from <= day && day <= $0.to }
    }

    /// How far the fixed entries move with the day of the set: whole weeks, so that they stay on their weekdays.
    var shift: Int {
        let days = DemoData.usualToday.days(to: today)
        return (days >= 0 ? days / 7 : (days - 6) / 7) * 7
    }
}
