/// One symbol that teachers write as a mark.
public struct GradeSymbol: Hashable, Sendable {
    /// As it is written: `6`, `осв.`
    public var symbol: String
    /// Its numeric value times 100; `nil`: it is not numeric, and is left out of means.
    public var hundredths: Int?
    /// How it is spoken, by language.
    public var names: [Language: String]

    public init(symbol: String, hundredths: Int?, names: [Language: String] = [:]) {
        self.symbol = symbol
        self.hundredths = hundredths
        self.names = names
    }
}
