import Domain
import Storage

extension Subjects {
    /// The subjects of a school in its own order, and after them those that a child has brought along from another school.
    func all(of school: SchoolID, and others: [SubjectID]) throws(StoreError) -> [Subject] {
        let own = try all(of: school)
        let foreign = Set(others).subtracting(own.map(\.id)).sorted()
        var all = own
        for id in foreign {
            if let subject = try find(id) { all.append(subject) }
        }
        return all
    }
}
