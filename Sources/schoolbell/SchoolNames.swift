import Domain

extension SchoolClass {
    /// `5а`: the name alone where it holds the year already.
    var label: String { name.first?.isNumber == true ? name : "\(year)\(name)" }
}

extension Student {
    var fullName: String { "\(givenName) \(familyName)" }
}
