public import Domain

/// The full report of a child as it is stored: what the spoken summary is taken from, and what is delivered whole later.
public struct FullReport: Codable, Hashable, Sendable {
    public var student: StudentID
    public var schoolClass: ClassID
    public var madeAt: Instant
    public var subjects: [SubjectLine]
    /// The mean of the subject means, rounded for the scale, in hundredths.
    public var average: Int?
    public var inClass: Standing?
    public var inYear: Standing?
    public var absences: [Absence]
    public var unexcused: Int
    public var excused: Int
    public var late: Int
    /// `nil`: the report was made before this was counted.
    public var attendance: Attendance?
    public var remarks: [Remark]
    public var week: [TimetableLesson]

    public struct SubjectLine: Codable, Hashable, Sendable {
        public var subject: SubjectID
        public var name: String
        public var marks: [Mark]
        public var average: Int?
        /// The average is below the scale's pass limit.
        public var isBelowPass: Bool
        /// The averages of the class and of the year group, where they may be said.
        public var classAverage: Int?
        public var yearAverage: Int?
    }

    public struct Standing: Codable, Hashable, Sendable {
        public var place: Place
        public var mean: Int
    }

    /// Nothing has been entered that a report could tell.
    public var isEmpty: Bool { subjects.isEmpty && absences.isEmpty && remarks.isEmpty }
}
