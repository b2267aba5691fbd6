import Dialplans

/// The full report of a child.
extension SchoolCatalogue {
    static let report = [reportService]

    /// Makes the report, stores it whole, and gives its summary: what matters first.
    ///
    /// The items stand in the order of the kinds below, and are few, for the summary is to be heard in less than 45 s. A place is left
    /// out where the school hides comparison or the group is too small.
    private static let reportService = ServiceDeclaration(
        "report", inputs: [child: InputDeclaration(.child)], needs: [.admitted(child)], speaksOf: child, changes: true,
        outcomes: [
            "made": OutcomeDeclaration(gives: ["summary": list(summary)]),
            // Neither marks, absences nor remarks this school year.
            "none": OutcomeDeclaration(),
        ])

    private static let summary: [ItemKind: [VariableName: ValueKind]] = [
        // Either the child's mean, or that there is none yet.
        "average": ["average": .average],
        "no-average": [:],
        "class-place": ["rank": .place],
        "year-place": ["rank": .place],
        // Either how many subjects are below the pass limit and up to two of them, the lowest first, or that none is.
        "below": ["count": .number],
        "below-subject": ["subject": .name, "average": .average],
        "none-below": [:],
        "absences": ["unexcused": .number, "excused": .number, "late": .number],
        "no-absences": [:],
        "remarks": ["remark-count": .number, "praise-count": .number],
    ]
}
