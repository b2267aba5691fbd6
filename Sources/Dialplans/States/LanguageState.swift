/// Changes the call's language from here.
public struct LanguageState: Hashable, Sendable {
    public var language: LanguageChoice
    public var then: StateName

    public init(language: LanguageChoice, then: StateName) {
        self.language = language
        self.then = then
    }
}

public enum LanguageChoice: Hashable, Sendable {
    case code(LanguageCode)
    case variable(VariableName)
}
