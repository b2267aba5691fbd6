import Domain

/// Writes the fixed families and all that is entered of their children.
struct DemoStoryDiary {
    let folder: DemoFolder
    let year: DemoYear

    func write() throws {
        for child in DemoStory.children {
            try folder.students.write(child.id, child.classID, child.givenName, child.familyName, child.code, child.status, "", "")
        }
        for adult in DemoStory.adults { try write(adult) }
        try folder.recipients.write("s-mila", "weekly", "email", "petya@example.org", "bg", "0")
        try folder.recipients.write("s-mila", "absence", "sms", "+359888100001", "bg", "0")
        try writeMila()
        try writeIvan()
        try writeOthers()
    }

    private func write(_ adult: DemoStoryAdult) throws {
        let email = adult.id == "g-petya" ? "petya@example.org" : ""
        try folder.guardians.write(adult.id, adult.givenName, adult.familyName, "bg", email, adult.phone)
        for child in adult.children {
            let rights = adult.endedReason == nil ? "active" : "ended"
            try folder.guardianships.write(adult.id, child, adult.relation, rights, adult.endedReason ?? "")
        }
        let codes = Dictionary(uniqueKeysWithValues: DemoStory.children.map { ($0.id, $0.code) })
        for child in adult.subscribed {
            try folder.subscriptions.write(adult.phone, codes[child] ?? "", moment(1116, 540))
        }
    }

    private func writeMila() throws {
        let marks = [
            (929, "mat", 4, 810), (1006, "bel", 5, 810), (1008, "ist", 5, 810), (1009, "muz", 6, 810), (1013, "ang", 6, 810),
            (1015, "geo", 6, 810), (1016, "izo", 6, 810), (1020, "mat", 5, 810), (1021, "chp", 5, 810), (1028, "fvs", 6, 810),
            (1104, "chp", 6, 810), (1105, "ist", 4, 810), (1119, "mat", 5, 800), (1120, "bel", 6, 735),
        ]
        for (index, entry) in marks.enumerated() { try mark("mila", index + 1, entry.0, entry.1, entry.2, at: entry.3) }
        try absence("mila", 1, 1012, lesson: 1, "mat", "absent", reason: "медицинска бележка", at: 525)
        try absence("mila", 2, 1103, lesson: 1, "bel", "late", at: 525)
        try absence("mila", 3, 1118, lesson: 3, "ang", "absent", at: 635)
        try remark("mila", 1117, "praise", "Помогна на съученик по математика.", at: 785)
        try folder.meetings.write(
            "e-5a-meeting", "c-1-5a", "", moment(1126, 1080), "Кабинет 12", "Родителска среща на 5а клас.", moment(1116, 720))
        try folder.tests.write(
            "e-5a-test", "c-1-5a", "sub-1-mat", date(1124), "Обикновени дроби", "1", "1", moment(1116, 660))
    }

    private func writeIvan() throws {
        try mark("ivan", 1, 1014, "bel", 5, at: 810)
        try mark("ivan", 2, 1021, "mat", 4, at: 810)
        try mark("ivan", 3, 1118, "mat", 6, at: 700)
        try remark("ivan", 1119, "remark", "Забрави тетрадката си по български език.", at: 720)
    }

    private func writeOthers() throws {
        try mark("ana", 1, 1119, "mat", 5, at: 690)
        try absence("ana", 1, 1120, lesson: 1, "bel", "late", at: 500)
        try mark("petar", 1, 1002, "mat", 5, school: "closed", at: 720)
        try mark("yoana", 1, 1007, "mat", 4, at: 720)
        try mark("dimitar", 1, 1022, "mat", 4, at: 810)
        try remark("dimitar", 1023, "remark", "Закъснява след междучасие.", at: 660)
        try mark("viktor", 1, 1117, "mat", 3, at: 810)
        try folder.health.write(
            "e-viktor-h1", "s-viktor", date(1119), "Има температура и чака в медицинския кабинет.", moment(1119, 610))
        try mark("elena", 1, 1118, "ang", 5, at: 810)
    }
}

/// The kinds of entry. Days are `MMDD` of the usual set.
extension DemoStoryDiary {
    private func mark(
        _ child: String, _ number: Int, _ day: Int, _ subject: String, _ value: Int, school: String = "1", at minute: Int
    ) throws {
        try folder.marks.write(
            "e-\(child)-\(number)", "s-\(child)", "sub-\(school)-\(subject)", String(value), "current", date(day), "", moment(day, minute))
    }

    private func absence(
        _ child: String, _ number: Int, _ day: Int, lesson: Int, _ subject: String, _ kind: String, reason: String = "", at minute: Int
    ) throws {
        try folder.absences.write(
            "e-\(child)-a\(number)", "s-\(child)", date(day), String(lesson), "sub-1-\(subject)", kind, reason.isEmpty ? "0" : "1", reason,
            moment(day, minute))
    }

    private func remark(_ child: String, _ day: Int, _ kind: String, _ text: String, at minute: Int) throws {
        try folder.remarks.write("e-\(child)-r1", "s-\(child)", date(day), kind, text, moment(day, minute))
    }

    private func day(_ monthAndDay: Int) -> Day {
        (Day(number: 20_260_000 + monthAndDay) ?? DemoData.usualToday).adding(days: year.shift)
    }

    private func date(_ monthAndDay: Int) -> String { day(monthAndDay).description }

    private func moment(_ monthAndDay: Int, _ minute: Int) -> String { DemoClock.text(day(monthAndDay), minute: minute) }
}
