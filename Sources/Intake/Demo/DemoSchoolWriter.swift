import Domain

/// Writes a school with all who are in it.
struct DemoSchoolWriter {
    let school: DemoSchool
    let folder: DemoFolder
    let year: DemoYear
    private var random: SplitMix64
    private var families: DemoFamilies
    private var pupils = 0

    init(_ school: DemoSchool, folder: DemoFolder, year: DemoYear) {
        self.school = school
        self.folder = folder
        self.year = year
        random = SplitMix64(seed: school.seed)
        families = DemoFamilies(pupils: school.classes.reduce(0) { $0 + $1.size }, random: &random)
    }

    mutating func write(_ numbering: inout DemoNumbering) throws {
        try writeSchool(&numbering)
        for (index, plan) in school.classes.enumerated() {
            try write(plan, index: index, &numbering)
        }
        try families.write(school: school.key, to: folder, year: year, numbering: &numbering, random: &random)
    }

    private mutating func writeSchool(_ numbering: inout DemoNumbering) throws {
        try folder.schools.write(
            school.id, school.name, school.town, "BG", "Europe/Sofia", "bg", "bg", school.isActive ? "1" : "0", numbering.phone(), "0")
        let years = Set(school.classes.map(\.year))
        for subject in DemoSubject.all where years.contains(where: { subject.weekly[$0 - 1] > 0 }) {
            try folder.subjects.write(subject.identifier(school: school.key), school.id, subject.name, subject.short)
        }
        try folder.calendar.write(school.id, year.start.description, "term-start", "", "Първи учебен ден")
        for holiday in year.holidays {
            try folder.calendar.write(school.id, holiday.from.description, "holiday", holiday.to.description, holiday.name)
        }
        try folder.calendar.write(school.id, year.firstTermEnd.description, "term-end", "", "Край на първия срок")
        try folder.calendar.write(school.id, year.secondTermStart.description, "term-start", "", "Начало на втория срок")
        try folder.calendar.write(school.id, year.end.description, "term-end", "", "Край на учебната година")
        try writeStaff("director", number: 1, classID: "", &numbering)
        try writeStaff("office", number: 2, classID: "", &numbering)
    }

    private mutating func writeStaff(_ role: String, number: Int, classID: String, _ numbering: inout DemoNumbering) throws {
        let family = random.pick(DemoNames.families)
        let isMan = random.chance(perMille: 180)
        let id = "w-\(school.key)-\(number)"
        try folder.staff.write(
            id, school.id, random.pick(isMan ? DemoNames.fathers : DemoNames.mothers), isMan ? family : DemoNames.feminine(family), role,
            classID, numbering.phone(), "\(id)@example.org")
    }

    private mutating func write(_ plan: DemoClassPlan, index: Int, _ numbering: inout DemoNumbering) throws {
        let classID = plan.id(school: school.key)
        let level = plan.year < 5 ? "начален" : plan.year < 8 ? "прогимназиален" : "гимназиален"
        try folder.classes.write(classID, school.id, String(plan.year), plan.letter.rawValue, level)
        try writeStaff("teacher", number: index + 3, classID: classID, &numbering)
        var days = SplitMix64(seed: school.seed, part: index + 1)
        let timetable = DemoStory.timetable(classID: classID) ?? DemoTimetable(year: plan.year, random: &days)
        try timetable.write(classID: classID, school: school.key, room: 11 + index, to: folder)
        let enrolled = try writePupils(of: plan, classID: classID, &numbering)
        var diary = DemoDiary(
            plan: plan, school: school.key, timetable: timetable, pupils: enrolled, year: year, folder: folder, random: days)
        try diary.write()
    }

    /// - Returns: The ids of those who are still there.
    private mutating func writePupils(
        of plan: DemoClassPlan, classID: String, _ numbering: inout DemoNumbering
    ) throws -> [String] {
        var enrolled: [String] = []
        for _ in 0..<plan.size {
            let family = families.name(ofPupil: pupils)
            let id = "s-\(school.key)-\(pupils + 1)"
            let code = numbering.code()
            let isBoy = random.chance(perMille: 512)
            let hasLeft = random.chance(perMille: 6)
            families.add(child: id, code: code, pupil: pupils)
            try folder.students.write(
                id, classID, random.pick(isBoy ? DemoNames.boys : DemoNames.girls), isBoy ? family : DemoNames.feminine(family), code,
                hasLeft ? "left" : "enrolled", "", "")
            if !hasLeft { enrolled.append(id) }
            pupils += 1
        }
        return enrolled
    }
}
