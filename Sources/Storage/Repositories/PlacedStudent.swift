public import Domain

/// A student with the class and the school.
public struct PlacedStudent: Hashable, Sendable {
    public var student: Student
    public var schoolClass: SchoolClass
    public var school: School

    public init(student: Student, schoolClass: SchoolClass, school: School) {
        self.student = student
        self.schoolClass = schoolClass
        self.school = school
    }
}
