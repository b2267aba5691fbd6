import Domain
import Storage

/// What rows must know of rows of other files.
final class ImportContext {
    /// So many schools and subjects are kept in memory.
    static let limit = 1_000_000

    let options: ImportOptions
    private let store: Store
    private var schoolScales: [SchoolID: GradeScaleID] = [:]
    private var subjectScales: [SubjectID: GradeScaleID] = [:]
    private var countries: Set<Country>
    private var knownPhones: PhoneList?

    init(options: ImportOptions, store: Store) throws {
        self.options = options
        self.store = store
        countries = try store.read { try ImportFacts($0).countries() }
    }

    /// For entries alone, in which no telephone number stands.
    init(ofEntries options: ImportOptions, store: Store) {
        self.options = options
        self.store = store
        countries = []
    }

    /// Numbers are read as they are dialled in the country of the schools, if it is but one.
    var phones: PhoneList {
        if let knownPhones { return knownPhones }
        let list = PhoneList(region: countries.count == 1 ? countries.first : nil)
        knownPhones = list
        return list
    }

    func note(_ school: School) {
        countries.insert(school.country)
        knownPhones = nil
        if schoolScales.count < Self.limit { schoolScales[school.id] = school.scale }
    }

    func note(_ subject: Subject) throws {
        guard subjectScales.count < Self.limit else { return }
        guard let scale = try schoolScales[subject.school] ?? store.read({ try ImportFacts($0).scale(ofSchool: subject.school) })
        else { return }
        schoolScales[subject.school] = scale
        subjectScales[subject.id] = scale
    }

    /// The scale in which marks of a subject are given; `nil`: nobody knows the subject, or its school.
    func scale(of subject: SubjectID) throws -> GradeScale? {
        if let known = subjectScales[subject] { return options.scales[known] }
        guard let stored = try store.read({ try ImportFacts($0).school(ofSubject: subject) }) else { return nil }
        let scale = schoolScales[stored.school] ?? stored.scale
        if subjectScales.count < Self.limit { subjectScales[subject] = scale }
        return options.scales[scale]
    }
}
