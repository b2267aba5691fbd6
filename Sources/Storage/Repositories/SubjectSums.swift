import Domain

/// Adds up marks by student and subject, from lines of `HUNDREDTHS SUBJECT`: a year group has some thousand, and rows of a statement of their own
/// would take longer to read than the marks to find.
struct SubjectSums {
    private var subjects: [(name: [UInt8], id: SubjectID)] = []
    private var sums: [StudentID: [Sum]] = [:]

    /// Of one subject, by its place among those that were met.
    private struct Sum {
        var hundredths = 0
        var count = 0
    }

    /// - Parameter lines: those of one student.
    /// - Throws: `StoreError.unreadable`, where one is no such line.
    mutating func add(_ lines: String, of student: StudentID) throws(StoreError) {
        var own = [Sum](repeating: Sum(), count: subjects.count)
        var rest = Array(lines.utf8)[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            rest = rest.dropFirst(line.count + 1)
            let (hundredths, name) = try Self.parts(of: line)
            let place = place(of: name)
            if place == own.count { own.append(Sum()) }
            own[place].hundredths += hundredths
            own[place].count += 1
        }
        sums[student] = own
    }

    /// The totals of each student, by subject.
    var totals: [StudentID: [SubjectTotal]] {
        let places = subjects.indices.sorted { subjects[$0].id < subjects[$1].id }
        return sums.mapValues { sums in
            places.compactMap { place in
                guard place < sums.count, sums[place].count > 0 else { return nil }
                return SubjectTotal(subject: subjects[place].id, hundredths: sums[place].hundredths, count: sums[place].count)
            }
        }
    }

    private static func parts(of line: ArraySlice<UInt8>) throws(StoreError) -> (hundredths: Int, name: ArraySlice<UInt8>) {
        let number = line.prefix { (0x30...0x39).contains($0) }
        let name = line.dropFirst(number.count + 1)
        guard (1...9).contains(number.count), line.dropFirst(number.count).first == 0x20, !name.isEmpty else {
            throw .unreadable("a mark is no number of hundredths with its subject")
        }
        return (number.reduce(0) { $0 * 10 + Int($1 - 0x30) }, name)
    }

    /// A school has some dozen subjects.
    private mutating func place(of name: ArraySlice<UInt8>) -> Int {
        if let known = subjects.firstIndex(where: { $0.name.count == name.count && $0.name.elementsEqual(name) }) { return known }
        subjects.append((Array(name), SubjectID(checked: String(decoding: name, as: UTF8.self))))
        return subjects.count - 1
    }
}
