/// A piece of a dialplan's text: what it is and where it stands.
struct Element {
    let place: SourcePlace
    let content: Content

    enum Content {
        case text(String, quoted: Bool)
        case list([Element])
        case map([Entry])
    }

    struct Entry {
        let key: String
        let place: SourcePlace
        let value: Element
        /// The key stands in the map before: a fault was reported, and the first one counts.
        var isRepeated = false
    }

    /// What it is, in the words of messages.
    var shape: String {
        switch content {
        case .text("", quoted: false): "nothing"
        case .text: "a single value"
        case .list: "a list"
        case .map: "a map"
        }
    }
}

/// A value and where it stands.
struct Placed<Value: Hashable & Sendable>: Hashable, Sendable {
    var value: Value
    var place: SourcePlace

    init(_ value: Value, at place: SourcePlace) {
        self.value = value
        self.place = place
    }
}
