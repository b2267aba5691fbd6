/// A class's week.
struct DemoTimetable {
    /// The subjects of each day, Monday to Friday, in the order of their lessons.
    let days: [[DemoSubject]]

    init(year: Int, random: inout SplitMix64) {
        var days: [[DemoSubject]] = Array(repeating: [], count: 5)
        for subject in DemoSubject.taught(inYear: year).sorted(by: { $0.weekly[year - 1] > $1.weekly[year - 1] }) {
            for _ in 0..<subject.weekly[year - 1] {
                let loads = days.map { day in day.count + 10 * day.count { $0.code == subject.code } }
                let lightest = loads.indices.filter { loads[$0] == loads.min() }
                days[random.pick(lightest)].append(subject)
            }
        }
        for index in days.indices { random.shuffle(&days[index]) }
        self.days = days
    }

    /// Each day as the codes of its subjects; codes that do not exist are left out.
    init(_ days: [String]) {
        self.days = days.map { day in day.split(separator: " ").compactMap { DemoSubject.byCode[String($0)] } }
    }

    func write(classID: String, school: String, room: Int, to folder: DemoFolder) throws {
        for (weekday, subjects) in days.enumerated() {
            for (index, subject) in subjects.enumerated() {
                let lesson = index + 1
                try folder.timetable.write(
                    classID, String(weekday + 1), String(lesson), DemoClock.time(DemoBells.start(lesson)),
                    DemoClock.time(DemoBells.end(lesson)), subject.identifier(school: school),
                    subject.code == "fvs" ? "салон" : String(room),
                    "", "")
            }
        }
    }
}
