/// A grown-up of the fixed families.
struct DemoStoryAdult: Sendable {
    let id, givenName, familyName, relation, phone: String
    let children, subscribed: [String]
    let endedReason: String?

    init(
        _ id: String, _ givenName: String, _ familyName: String, _ relation: String, _ number: Int, _ children: [String],
        subscribed: [String], endedReason: String? = nil
    ) {
        (self.id, self.givenName, self.familyName, self.relation) = (id, givenName, familyName, relation)
        phone = "+\(359_888_100_000 + number)"
        (self.children, self.subscribed, self.endedReason) = (children, subscribed, endedReason)
    }
}
