import Domain
import Foundation

/// Adds up marks by student and subject, as a statement gives them: a year group has some thousand, and to copy the names out of each row would
/// take longer than to find the marks.
struct SubjectSums {
    private var subjects: [(name: [UInt8], id: SubjectID)] = []
    private var students: [(name: [UInt8], id: StudentID)] = []
    private var places: [StudentID: Int] = [:]
    private var place: Int?
    /// By the place of the student and that of the subject among those that were met.
    private var sums: [[Sum]] = []

    private struct Sum {
        var hundredths = 0
        var count = 0
    }

    /// Adds a mark. It is quickest where those of a student follow one another.
    ///
    /// - Parameters:
    ///   - student: the bytes of its id, as those of the subject: they are not kept.
    ///   - hundredths: 0…999,999,999.
    /// - Throws: `StoreError.unreadable`, where it is no such number.
    mutating func add(_ hundredths: Int, in subject: UnsafeRawBufferPointer, of student: UnsafeRawBufferPointer) throws(StoreError) {
        guard (0...999_999_999).contains(hundredths) else { throw .unreadable("a mark is no number of hundredths") }
        let own = place(ofStudent: student)
        let subject = place(ofSubject: subject)
        while sums[own].count <= subject { sums[own].append(Sum()) }
        sums[own][subject].hundredths += hundredths
        sums[own][subject].count += 1
    }

    /// The totals of each student, by subject.
    var totals: [StudentID: [SubjectTotal]] {
        let order = subjects.indices.sorted { subjects[$0].id < subjects[$1].id }
        return places.mapValues { place in
            let own = sums[place]
            return order.compactMap { subject in
                guard subject < own.count, own[subject].count > 0 else { return nil }
                return SubjectTotal(subject: subjects[subject].id, hundredths: own[subject].hundredths, count: own[subject].count)
            }
        }
    }

    private mutating func place(ofStudent name: UnsafeRawBufferPointer) -> Int {
        if let place, Self.isSame(students[place].name, name) { return place }
        let id = StudentID(checked: String(decoding: name, as: UTF8.self))
        let found = places[id] ?? students.count
        if found == students.count {
            students.append((Array(name), id))
            places[id] = found
            sums.append([])
        }
        place = found
        return found
    }

    /// A school has some dozen subjects.
    private mutating func place(ofSubject name: UnsafeRawBufferPointer) -> Int {
        if let known = subjects.firstIndex(where: { Self.isSame($0.name, name) }) { return known }
        subjects.append((Array(name), SubjectID(checked: String(decoding: name, as: UTF8.self))))
        return subjects.count - 1
    }

    private static func isSame(_ known: [UInt8], _ name: UnsafeRawBufferPointer) -> Bool {
        guard known.count == name.count, let start = name.baseAddress else { return known.count == name.count }
        return memcmp(known, start, known.count) == 0
    }
}
