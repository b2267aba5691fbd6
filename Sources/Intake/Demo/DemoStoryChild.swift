/// A child of the fixed families.
struct DemoStoryChild: Sendable {
    let id, classID, givenName, familyName, code, status: String

    init(_ id: String, _ classID: String, _ givenName: String, _ familyName: String, _ code: String, status: String = "enrolled") {
        (self.id, self.classID, self.givenName, self.familyName) = (id, classID, givenName, familyName)
        (self.code, self.status) = (code, status)
    }
}
