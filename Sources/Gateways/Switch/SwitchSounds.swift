import CallCore
import Dialplans

/// How a switch is told of the sounds of one call: by path, or, where it runs on another machine, by an address that it fetches.
enum SwitchSounds: Sendable {
    case here
    /// `nil`: no sounds are served, so nothing is heard.
    case elsewhere((any ClipLinks)?, CallID)

    init(_ way: ClipWay, _ links: (any ClipLinks)?, for call: CallID) {
        switch way {
        case .file: self = .here
        case .url: self = .elsewhere(links, call)
        }
    }

    /// `nil`: the switch cannot come by it.
    func name(of path: String) -> String? {
        switch self {
        case .here: path
        case .elsewhere(let links, let call): links?.fetching(path, for: call)
        }
    }

    func name(of recording: Recording) -> String? {
        switch self {
        case .here: recording.path
        case .elsewhere(let links, let call): links?.handingOver(recording.path, for: call, lasting: recording.limit)
        }
    }
}
