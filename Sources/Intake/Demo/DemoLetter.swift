/// The letters of parallel classes.
enum DemoLetter: String, CaseIterable {
    case first = "а"
    case second = "б"
    case third = "в"

    var latin: String {
        switch self {
        case .first: "a"
        case .second: "b"
        case .third: "v"
        }
    }
}
