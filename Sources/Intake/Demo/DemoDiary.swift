import Domain

/// Lives through the days of a class and writes its diary.
struct DemoDiary {
    let plan: DemoClassPlan
    let school: String
    let timetable: DemoTimetable
    let year: DemoYear
    let folder: DemoFolder
    let subjects: [DemoSubject]
    var pupils: [DemoPupil]
    var random: SplitMix64
    /// Counts the entries of this class for their ids.
    private var entries = 0

    private var classID: String { plan.id(school: school) }

    init(
        plan: DemoClassPlan, school: String, timetable: DemoTimetable, pupils: [String], year: DemoYear, folder: DemoFolder,
        random: SplitMix64
    ) {
        self.plan = plan
        self.school = school
        self.timetable = timetable
        self.year = year
        self.folder = folder
        self.random = random
        let taught = DemoSubject.taught(inYear: plan.year)
        subjects = taught
        self.pupils = []
        for pupil in pupils { self.pupils.append(DemoPupil(id: pupil, subjects: taught.count, random: &self.random)) }
    }

    mutating func write() throws {
        guard let lastDay = plan.lastDay else { return }
        let days = year.schoolDays(until: min(lastDay, year.today))
        for day in days {
            try fallIll(on: day)
            for (index, subject) in timetable.days[day.weekday - 1].enumerated() { try write(subject, lesson: index + 1, on: day) }
            try writeWords(on: day)
            if plan.hasMeetingsAndTests { try planTest(on: day) }
        }
        if plan.hasMeetingsAndTests, let last = days.last { try callMeeting(on: last) }
        try writeTerms(days: days)
    }

    private mutating func identifier() -> String {
        entries += 1
        return "\(school)-\(plan.year)\(plan.letter.latin)-\(entries)"
    }
}

/// Lessons, marks and absences.
extension DemoDiary {
    private mutating func fallIll(on day: Day) throws {
        for index in pupils.indices {
            if pupils[index].sickDays > 0 { pupils[index].sickDays -= 1 }
            if pupils[index].sickDays == 0, random.chance(perMille: pupils[index].frailty / 2) {
                let length = 1 + random.below(5)
                pupils[index].sickDays = length
                pupils[index].hasNote = random.chance(perMille: length > 1 ? 920 : 600)
                pupils[index].reason = pupils[index].hasNote ? random.pick(length > 2 ? DemoTexts.longReasons : DemoTexts.shortReasons) : ""
            }
        }
    }

    private mutating func write(_ subject: DemoSubject, lesson: Int, on day: Day) throws {
        let entered = DemoClock.text(day, minute: DemoBells.end(lesson) + random.below(20))
        try folder.lessons.write(
            "l-\(identifier())", classID, subject.identifier(school: school), day.description, String(lesson), random.pick(subject.topics),
            entered)
        let position = subjects.firstIndex { $0.code == subject.code } ?? 0
        let weekly = subject.weekly[plan.year - 1]
        let isTest = plan.year > 1 && weekly > 1 && random.chance(perMille: 12)
        let chance = plan.year == 1 ? 0 : 40 + 240 / weekly
        for index in pupils.indices {
            if try writeAbsence(index, subject, lesson, day, entered) { continue }
            guard isTest || random.chance(perMille: chance) else { continue }
            let mark = pupils[index].mark(subject: position, difficulty: subject.difficulty + (isTest ? 25 : 0), random: &random)
            try folder.marks.write(
                "m-\(identifier())", pupils[index].id, subject.identifier(school: school), String(mark), isTest ? "test" : "current",
                day.description, "", entered)
        }
    }

    /// - Returns: Whether the pupil was away for the whole lesson.
    private mutating func writeAbsence(
        _ index: Int, _ subject: DemoSubject, _ lesson: Int, _ day: Day, _ entered: String
    ) throws -> Bool {
        let pupil = pupils[index]
        let isSick = pupil.sickDays > 0
        let isTruant = !isSick && plan.year > 7 && random.chance(perMille: lesson > 5 ? 12 : 1)
        let isLate = !isSick && !isTruant && random.chance(perMille: lesson == 1 ? 9 : 1)
        guard isSick || isTruant || isLate else { return false }
        let isExcused = isSick && pupil.hasNote
        try folder.absences.write(
            "a-\(identifier())", pupil.id, day.description, String(lesson), subject.identifier(school: school), isLate ? "late" : "absent",
            isExcused ? "1" : "0", isExcused ? pupil.reason : "", entered)
        return !isLate
    }
}

/// Words, plans and sums.
extension DemoDiary {
    private mutating func writeWords(on day: Day) throws {
        for pupil in pupils where pupil.sickDays == 0 {
            let thrown = random.below(1000)
            guard thrown < 7 else { continue }
            let entered = DemoClock.text(day, minute: 600 + random.below(300))
            if thrown == 6 {
                if random.below(4) == 0 {
                    try folder.health.write("h-\(identifier())", pupil.id, day.description, random.pick(DemoTexts.health), entered)
                }
                continue
            }
            let isPraise = random.bell() + pupil.ability > -40
            try folder.remarks.write(
                "r-\(identifier())", pupil.id, day.description, isPraise ? "praise" : "remark",
                random.pick(isPraise ? DemoTexts.praises : DemoTexts.remarks), entered)
        }
    }

    /// A test a week later, in a lesson of the same subject.
    private mutating func planTest(on day: Day) throws {
        guard plan.year > 3, random.chance(perMille: 120) else { return }
        let subject = random.pick(timetable.days[day.weekday - 1])
        let on = day.adding(days: 7)
        guard subject.weekly[plan.year - 1] > 1, year.isSchoolDay(on) else { return }
        let isGraded = random.chance(perMille: 850)
        try folder.tests.write(
            "t-\(identifier())", classID, subject.identifier(school: school), on.description, random.pick(DemoTexts.testTitles),
            isGraded ? "1" : "0", random.chance(perMille: 900) ? "1" : "0", DemoClock.text(day, minute: 900 + random.below(120)))
    }

    private mutating func callMeeting(on day: Day) throws {
        let starts = DemoClock.text(day.adding(days: 3 + random.below(8)), minute: 1020 + 30 * random.below(4))
        try folder.meetings.write(
            "e-\(identifier())", classID, "", starts, random.pick(DemoTexts.places), random.pick(DemoTexts.meetingTexts),
            DemoClock.text(day, minute: 900 + random.below(120)))
    }

    /// The marks of the term and of the year, where their time has come.
    private mutating func writeTerms(days: [Day]) throws {
        for (kind, end) in [("term", year.firstTermEnd), ("year", year.end)] where end <= year.today {
            guard let day = days.last(where: { $0 <= end }) else { continue }
            for pupil in pupils {
                for (index, subject) in subjects.enumerated() {
                    guard let mark = pupil.termMark(subject: index) else { continue }
                    try folder.marks.write(
                        "m-\(identifier())", pupil.id, subject.identifier(school: school), mark, kind, day.description, "",
                        DemoClock.text(day, minute: 900))
                }
            }
        }
    }
}
