/// Names a school.
public struct SchoolID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a class of a school.
public struct ClassID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a student.
public struct StudentID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a guardian.
public struct GuardianID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a subject of a school.
public struct SubjectID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a lesson that was held.
public struct LessonID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names an entry of the diary, within its kind.
public struct EntryID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a member of a school's staff.
public struct StaffID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a grade scale: `bg`, `et`, `uk`, `cl`.
public struct GradeScaleID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a stored report.
public struct ReportID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}

/// Names a token of the HTTP interface; the secret itself is kept nowhere.
public struct TokenID: Identifier {
    public let rawValue: String
    public init(checked text: String) { rawValue = text }
}
