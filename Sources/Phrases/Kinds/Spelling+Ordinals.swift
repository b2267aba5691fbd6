import Dialplans

/// Numbers in a row: first, second.
extension Spelling {
    static func ordinal(_ number: Int, _ gender: Gender, _ grammar: any Grammar) -> String {
        (0...largest).contains(number) ? grammar.ordinal(number, gender) : Spelling.number(number, gender, grammar)
    }
}
