import Domain
import Storage
import Support

@testable import SchoolLine

/// The sample with many more students, whose ID codes come from a part of all numbers.
struct GuessedSchools {
    let school: SampleSchool
    let scale: GuessingScale

    init(_ scale: GuessingScale) throws {
        school = try SampleSchool()
        self.scale = scale
        var chance = Chance(seed: 1)
        var codes: Set<Int> = []
        while codes.count < scale.students { codes.insert(.random(in: scale.numbers, using: &chance)) }
        let students = codes.sorted().enumerated().map { place, code in
            EnrolledStudent(SampleSchool.student(Self.student(place)), code: IDCode(number: code))
        }
        try school.load { staging in
            for start in stride(from: 0, to: students.count, by: 10_000) {
                try staging.add(Array(students[start..<min(students.count, start + 10_000)]))
            }
        }
    }

    /// Each number has a child of its own as far as there are enough, and no child more numbers than it may have.
    func subscribe(_ numbers: [String?]) throws {
        try school.store.write { database in
            for (place, number) in numbers.enumerated() {
                guard let number, let phone = PhoneNumber(number, region: .bulgaria) else { continue }
                _ = try Subscriptions(database).add(phone, to: Self.student(place % scale.students), at: school.clock.now)
            }
        }
    }

    private static func student(_ place: Int) -> StudentID { StudentID(rawValue: "p\(place)") ?? "p" }
}
