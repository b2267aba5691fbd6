/// How a guardian is related to the child.
public enum Relation: String, Codable, Hashable, Sendable, CaseIterable {
    case mother
    case father
    case guardian
    case grandparent
    case other
}
