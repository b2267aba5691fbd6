import Dialplans

/// Places among others, with ties: second to third of twenty-four.
extension Wording {
    func place(_ from: Int, _ to: Int, _ count: Int, _ gender: Gender) -> String? {
        guard from >= 1, from <= to, to <= count, count <= Spelling.largest else { return nil }
        return grammar.place(from: from, to: to, count: count, gender)
    }
}
