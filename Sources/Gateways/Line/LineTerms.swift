import CallCore
import Dialplans

/// What a gateway can do, and where it finds the files of one call.
struct LineTerms {
    let abilities: Set<LineAbility>
    let places: LinePlaces
    /// `nil`: the call has no name of ours yet, and nothing of it can be fetched.
    var call: CallID?

    /// A sound that is played.
    func place(_ path: String) -> LinePlace? {
        places.place(path, for: abilities) { links, path in call.flatMap { links.fetching(path, for: $0) } }
    }

    /// A sound that is recorded.
    func place(_ recording: Recording) -> LinePlace? {
        places.place(recording.path, for: abilities) { links, path in
            call.flatMap { links.handingOver(path, for: $0, lasting: recording.limit) }
        }
    }
}
