import Dialplans
import Domain
import Foundation
import Logging
import Storage
import Synchronization

/// The version that serves, and those of which calls are still up. Used from all threads.
public final class Editions: Sendable {
    private struct State {
        var current: Edition
        var standing: VersionStanding
        /// Those that calls or a restart asked for, as long as anybody holds them.
        var held: [String: Held] = [:]

        /// Those that nobody holds any more are forgotten.
        mutating func hold(_ edition: Edition) {
            held = held.filter { $0.value.edition != nil }
            held[edition.version] = Held(edition: edition)
        }
    }

    private struct Held {
        weak var edition: Edition?
    }

    typealias Maker = @Sendable (Content) -> Edition

    let kept: KeptVersions
    private let make: Maker
    private let state: Mutex<State>

    /// - Parameter since: ISO 8601.
    init(_ first: FirstContent, kept: KeptVersions, since: String, make: @escaping Maker) {
        self.kept = kept
        self.make = make
        let edition = make(first.content)
        let refusal = first.refusal.map { VersionStanding.Refusal(at: since, reason: $0) }
        let standing = VersionStanding(
            version: edition.version, since: since, origin: first.origin, refused: refusal, setAside: first.content.silentRecordings)
        state = Mutex(State(current: edition, standing: standing))
    }

    /// What new calls are given.
    public var current: Edition { state.withLock { $0.current } }

    public var standing: VersionStanding { state.withLock { $0.standing } }

    /// A version that serves or served, for a call that began in it; `nil`: it is not kept, or this engine no longer takes it.
    public func edition(of version: String) -> Edition? {
        if let found = state.withLock({ $0.current.version == version ? $0.current : $0.held[version]?.edition }) { return found }
        guard let set = try? kept.files(of: version), let content = try? Content(set) else { return nil }
        let edition = make(content)
        state.withLock { $0.hold(edition) }
        return edition
    }

    /// Gives new calls another version; calls that are up keep theirs.
    ///
    /// - Parameter prepare: done before, while the old one serves.
    func take(_ content: Content, origin: VersionStanding.Origin, at: String, prepare: (Edition) -> Void = { _ in }) {
        let edition = make(content)
        prepare(edition)
        state.withLock { state in
            state.hold(state.current)
            state.current = edition
            state.standing = VersionStanding(
                version: edition.version, since: at, origin: origin, setAside: content.silentRecordings)
        }
    }

    /// The files that serve already have another standing: they were put back, or chosen.
    func stand(_ origin: VersionStanding.Origin) {
        state.withLock { state in
            state.standing.origin = origin
            state.standing.refused = nil
        }
    }

    func refuse(_ reason: String, at: String) {
        state.withLock { $0.standing.refused = VersionStanding.Refusal(at: at, reason: reason) }
    }
}
