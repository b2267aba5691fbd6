import Switchboard

extension VersionStanding {
    /// For a person.
    var lines: [String] {
        var lines = ["version    \(version), since \(since), \(origin.words)"]
        if let refused { lines.append("refused    \(refused.at): \(refused.reason)") }
        if let setAside { lines.append("unplayed   \(setAside)") }
        return lines
    }
}

extension VersionStanding.Origin {
    fileprivate var words: String {
        switch self {
        case .files: "from the files"
        case .chosen: "chosen with dialplan use until the files are changed"
        case .last: "the last that served: the files had faults at the start"
        }
    }
}
