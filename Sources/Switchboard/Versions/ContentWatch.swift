import Domain
import Foundation
import Logging
import Synchronization

/// Looks whether administrators have changed the files, checks a change whole, and takes or refuses it.
///
/// A change is read when two looks in a row find the same files, so that one that is being written is not read; and what is read counts only
/// if nothing was written meanwhile. It blocks: it belongs on a thread of its own.
final class ContentWatch: Sendable {
    /// What a look came to.
    enum Outcome: Hashable {
        /// Nothing is new.
        case same
        /// Something is being changed: it is looked at again.
        case unsettled
        case taken(version: String)
        /// A change that makes no other version, or one that `dialplan use` stands before.
        case kept
        case refused(reason: String)
    }

    private struct State {
        var reader: FileSetReader
        /// What was looked at last, and what was dealt with last.
        var seen: Sight?
        var settled: Sight?
        var refused: Refused?
        /// How many looks in a row have found that something is being changed.
        var restless = 0
    }

    /// After so many looks it is told that the files do not stand still. No editor takes as long to save.
    static let patience = 4

    private struct Refused: Hashable {
        var sight: Sight?
        var reason: String
    }

    /// What there is to see from outside of the files.
    private struct Sight: Hashable {
        var print: FolderPrint
        var choice: VersionChoice?
    }

    /// What is done with a version beside serving it.
    struct Duties: Sendable {
        var now: @Sendable () -> String
        /// Before it serves, while the old one does.
        var prepare: @Sendable (Edition) -> Void
        /// After it has begun to serve.
        var served: @Sendable (_ version: String) -> Void
    }

    private let editions: Editions
    private let places: Content.Folders
    private let duties: Duties
    private let log: Logger
    private let state: Mutex<State>

    init(_ places: Content.Folders, editions: Editions, duties: Duties, log: Logger) {
        self.places = places
        self.editions = editions
        self.duties = duties
        self.log = log
        state = Mutex(State(reader: FileSetReader(places)))
    }

    @discardableResult
    func look() -> Outcome {
        state.withLock { state in
            do {
                let outcome = try look(&state)
                state.restless = outcome == .unsettled ? state.restless + 1 : 0
                guard state.restless >= Self.patience else { return outcome }
                throw TextFolder.Failure.changing(path: places.shown(FileSet.Root.allCases))
            } catch {
                return refuse(error, &state)
            }
        }
    }

    private func look(_ state: inout State) throws -> Outcome {
        let last = state.seen
        state.seen = nil
        let sight = Sight(print: try FolderPrint(places), choice: editions.kept.choice)
        state.seen = sight
        if sight == state.settled { return .same }
        guard sight == last else { return .unsettled }
        let (print, set): (FolderPrint, FileSet)
        do {
            (print, set) = try state.reader.read()
        } catch TextFolder.Failure.changing {
            return .unsettled
        }
        guard print == sight.print else { return .unsettled }
        let outcome = try deal(with: set, sight.choice)
        // A choice may have been lifted.
        state.settled = Sight(print: print, choice: editions.kept.choice)
        state.refused = nil
        return outcome
    }

    /// What was chosen serves as long as the files are those in whose place it was chosen.
    private func deal(with set: FileSet, _ choice: VersionChoice?) throws -> Outcome {
        if let choice, choice.instead == set.version { return try serve(try editions.kept.files(of: choice.version), .chosen) }
        let outcome = try serve(set, .files)
        if choice != nil {
            try editions.kept.choose(nil)
            log.notice("the files were changed after dialplan use: they serve again")
        }
        return outcome
    }

    private func serve(_ set: FileSet, _ origin: VersionStanding.Origin) throws -> Outcome {
        guard set.version != editions.current.version else {
            editions.stand(origin)
            return .kept
        }
        let content = try Content(set).lying(in: try editions.kept.keep(set))
        editions.take(content, origin: origin, at: duties.now(), prepare: duties.prepare)
        log.notice("a new version serves", metadata: ["version": "\(set.version)"])
        log.tell(setAside: content.silentRecordings)
        duties.served(set.version)
        return .taken(version: set.version)
    }

    /// A fault of the files is told once, and they are looked at again when they change; what a full disk prevented, or somebody who goes on
    /// writing, is tried again.
    private func refuse(_ error: any Error, _ state: inout State) -> Outcome {
        let passes = error is KeptVersions.Failure || (error as? TextFolder.Failure)?.passes == true
        if !passes { state.settled = state.seen }
        let refusal = Refused(sight: passes ? nil : state.seen, reason: RefusalText.of(error))
        guard refusal != state.refused else { return .same }
        state.refused = refusal
        editions.refuse(refusal.reason, at: duties.now())
        log.error("a change is refused, the old version serves on", metadata: ["reason": "\(refusal.reason)"])
        return .refused(reason: refusal.reason)
    }
}
