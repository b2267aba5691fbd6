/// A record that cannot be read.
struct CSVFault: Equatable {
    /// The line on which the record begins.
    var line: Int
    /// The index of the field; `nil`: the record as a whole.
    var field: Int?
    var problem: CSVProblem
    /// What stands there, at most some bytes of it.
    var excerpt: [UInt8]
}
