import Foundation
import Support
import Testing

@testable import Switchboard

/// Files that somebody replaces or writes while they are read: what serves is whole, and what is never whole is refused.
@Suite struct RestlessFilesTests {
    private let folders: EditedFolders

    init() throws { folders = try EditedFolders() }

    /// The files of all folders together, as a change that came in the middle of the reading left them.
    @Test func filesThatAreReplacedWhileTheyAreReadAreReadAgain() throws {
        var reader = FileSetReader(EditedFolders.places(folders.folder))
        var change = 1
        let (print, set) = try reader.read {
            if change < 3 {
                try? folders.write(change)
                change += 1
            }
        }
        #expect(change == 3)
        let place = EditedFolders.places(folders.folder)
        #expect(try print == FolderPrint(place) && set.version == FileSet(place).version, "the last of them, and all of one moment")
    }

    @Test func filesThatAreReplacedAtEveryReadingAreRefused() throws {
        var reader = FileSetReader(EditedFolders.places(folders.folder))
        var change = 0
        let fault = #expect(throws: TextFolder.Failure.self) {
            try reader.read {
                change += 1
                try? folders.write(change)
            }
        }
        #expect(fault?.description.contains("are being written to: they are read again when they stand still") == true)
        #expect(change == 5)
    }

    @Test func filesThatNeverStandStillAreRefusedUntilTheyDo() throws {
        let first = folders.editions.current
        var outcomes: [ContentWatch.Outcome] = []
        for change in 1...8 {
            try folders.write(change)
            outcomes.append(folders.watch.look())
        }
        let reasons = outcomes.compactMap { if case .refused(let reason) = $0 { reason } else { nil } }
        let reason = try #require(reasons.first)
        #expect(reasons.count == 1 && outcomes[ContentWatch.patience - 1] == .refused(reason: reason), "it is told once")
        #expect(reason.contains("are being written to"))
        #expect(folders.editions.current === first)
        #expect(folders.editions.standing.refused == VersionStanding.Refusal(at: "now", reason: reason))
        #expect(folders.log.text.contains("a change is refused, the old version serves on"))
        guard case .taken = folders.watch.look() else {
            Issue.record("what stands still is not taken")
            return
        }
        #expect(folders.editions.standing.refused == nil && folders.editions.current !== first)
    }

    /// The files are what they were: nothing is refused any more.
    @Test func filesThatComeBackToWhatServesAreNoChange() throws {
        for change in 1...5 {
            try folders.write(change)
            _ = folders.watch.look()
        }
        #expect(folders.editions.standing.refused != nil)
        try folders.write(0)
        #expect(folders.lookTwice() == .kept || folders.watch.look() == .kept)
        #expect(folders.editions.standing.refused == nil)
    }
}
