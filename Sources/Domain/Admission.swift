/// Whether a caller is admitted to a child. It is decided anew each time that something is asked.
public enum Admission: Hashable, Sendable {
    case admitted
    /// The school does not open its diary to the line.
    case schoolInactive
    /// The child is at the school no more.
    case left
    /// A guardian having this number has lost the right to the child. The caller hears that, never why.
    case rightEnded
    /// Neither an active subscription nor the child's code in this call.
    case notTied

    /// - Parameters:
    ///   - isTied: the number has an active subscription to the child, or the child's ID code was given in this call.
    ///   - rightHasEnded: a guardian having this number has an ended right to the child. Of a withheld number nobody knows: false.
    public init(isTied: Bool, status: StudentStatus, schoolIsActive: Bool, rightHasEnded: Bool) {
        self =
            switch (isTied, rightHasEnded, status, schoolIsActive) {
            case (false, _, _, _): .notTied
            case (true, true, _, _): .rightEnded
            case (true, false, .graduated, _), (true, false, .left, _): .left
            case (true, false, .enrolled, false): .schoolInactive
            case (true, false, .enrolled, true): .admitted
            }
    }
}
