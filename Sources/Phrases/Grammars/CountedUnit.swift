/// What a written number may count: per cent, degrees, money.
struct CountedUnit: Sendable {
    var gender: Gender
    /// By plural category (CLDR); `other` is also the form after a decimal fraction.
    var forms: [PluralCategory: String]
    /// The hundredth part, which money has: 12,50 € is twelve euros and fifty cents.
    var hundredth: [PluralCategory: String]
    var hundredthGender: Gender
    /// Its sign may stand before the number: $ 5.
    var isMoney: Bool

    /// Categories by their CLDR names; one that is not given takes the last form that is.
    init(
        _ gender: Gender, _ forms: [String: String], hundredth: [String: String] = [:], _ hundredthGender: Gender = .masculine,
        isMoney: Bool = false
    ) {
        func byCategory(_ forms: [String: String]) -> [PluralCategory: String] {
            Dictionary(forms.compactMap { name, form in PluralCategory(rawValue: name).map { ($0, form) } }, uniquingKeysWith: { $1 })
        }
        self.gender = gender
        self.forms = byCategory(forms)
        self.hundredth = byCategory(hundredth)
        self.hundredthGender = hundredthGender
        self.isMoney = isMoney || !hundredth.isEmpty
    }

    static func form(_ forms: [PluralCategory: String], _ category: PluralCategory) -> String {
        forms[category] ?? forms[.other] ?? forms[.many] ?? ""
    }
}
