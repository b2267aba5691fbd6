import CallCore
import Dialplans
import Domain
import Storage

/// The week of a child's class.
struct TimetableDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func schoolDays(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            let speech = try speech(of: placed, question, database)
            // Each day by the timetable that will hold on it, for that is what will be read of it.
            let days = try (0..<7).map(speech.today.adding).filter { day in
                try !Timetables(database).lessons(of: placed.schoolClass.id, on: day).isEmpty
            }
            let items = days.map(\.weekday).sorted().map { speech.item("day", ["item": speech.value(.weekday($0))], heardAs: nil) }
            return items.isEmpty ? Reply("none") : Reply("some", gives: ["days": speech.list(items)])
        }
    }

    func timetable(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            let speech = try speech(of: placed, question, database)
            let day = try day(question, from: speech.today)
            let week = try Timetables(database).week(of: placed.schoolClass.id, on: day)
            guard !week.isEmpty else { return Reply("none") }
            let isSchoolDay = try SchoolCalendar(placed.school.id, database).hasLessons(on: day)
            let items = isSchoolDay ? week.filter { $0.weekday == day.weekday }.map { item($0, on: day, speech) } : []
            guard !items.isEmpty else { return Reply("free", gives: ["date": speech.date(day)]) }
            return Reply("some", gives: ["date": speech.date(day), "count": speech.number(items.count), "lessons": speech.list(items)])
        }
    }

    private func item(_ lesson: TimetableLesson, on day: Day, _ speech: ChildSpeech) -> Item {
        speech.item(
            "lesson",
            [
                "lesson": speech.number(lesson.lesson), "subject": speech.subject(lesson.subject), "starts": speech.time(lesson.starts),
                "ends": speech.time(lesson.ends),
            ], heardAs: .page("timetable \(day) \(lesson.lesson)"))
    }

    private func day(_ question: Question, from today: Day) throws(Question.Fault) -> Day {
        if let weekday = try question.weekday("weekday") { return today.adding(days: (weekday - today.weekday + 7) % 7) }
        return try question.choice("day") == "tomorrow" ? today.adding(days: 1) : today
    }
}
