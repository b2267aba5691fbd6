import CallCore
import Dialplans
import Domain
import Storage

/// Pages of the diary: absences, remarks, and what is to come.
struct DiaryDesk: Desk {
    let services: SchoolServices
    init(_ services: SchoolServices) { self.services = services }

    func absences(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            let diary = Diary(database)
            let year = SchoolYear.days(at: placed.school, until: question.at.day(in: placed.school.timeZone))
            let absences = try diary.absences(of: placed.student.id, in: year)
            guard !absences.isEmpty else { return Reply("none") }
            let speech = try speech(of: placed, naming: absences.map(\.content.subject), question, database)
            let counts = try diary.absenceCounts(of: placed.student.id, in: year)
            let items = EntryItems(speech: speech, tellsHealth: false)
            let recent = absences.prefix(services.rules.mostRecent).map { filed in
                speech.item(
                    "absence", items.values(of: filed.content),
                    heardAs: .entry(EntryKey(.absence, filed.content.id), version: filed.version))
            }
            let attendance = try Lessons(database).attendance(of: placed.student.id, in: placed.schoolClass.id, year)
            let share = (attendance.missed > 0 ? attendance.percent : nil).map { percent in
                [speech.item("attendance", ["attendance": speech.value(.percent(percent))], heardAs: nil)]
            }
            return Reply(
                "some",
                gives: [
                    "unexcused": speech.number(counts.unexcused), "excused": speech.number(counts.excused),
                    "late": speech.number(counts.late),
                    "absences": speech.list(recent + (share ?? [])),
                ])
        }
    }

    func remarks(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            let speech = try speech(of: placed, question, database)
            let remarks = try Diary(database).remarks(
                of: placed.student.id, in: SchoolYear.days(at: placed.school, until: speech.today))
            let items = EntryItems(speech: speech, tellsHealth: false)
            let list = remarks.prefix(services.rules.mostItems).map { filed in
                items.item(filed.content, heardAs: .entry(EntryKey(.remark, filed.content.id), version: filed.version))
            }
            return answer(list, as: "remarks", speech)
        }
    }

    func meetings(_ question: Question) throws -> Reply {
        try reading(question) { database, placed in
            let speech = try speech(of: placed, question, database)
            let (diary, schoolClass) = (Diary(database), placed.schoolClass.id)
            let items = EntryItems(speech: speech, tellsHealth: false)
            let meetings = try diary.meetings(of: placed.student.id, in: schoolClass, from: question.at).map { filed in
                let day = filed.content.starts.day(in: placed.school.timeZone)
                return (day, items.item(filed.content, heardAs: .entry(EntryKey(.meeting, filed.content.id), version: filed.version)))
            }
            let tests = try diary.tests(of: schoolClass, from: speech.today).map { filed in
                (filed.content.day, items.item(filed.content, heardAs: .entry(EntryKey(.test, filed.content.id), version: filed.version)))
            }
            let soonest = (tests + meetings).sorted { $0.0 < $1.0 }.map(\.1)
            return answer(Array(soonest.prefix(services.rules.mostItems)), as: "meetings", speech)
        }
    }

    private func answer(_ items: [Item], as list: VariableName, _ speech: ChildSpeech) -> Reply {
        guard !items.isEmpty else { return Reply("none") }
        return Reply("some", gives: ["count": speech.number(items.count), list: speech.list(items)])
    }
}
