import Domain
import Foundation
import Testing

@testable import Switchboard

@Suite struct NewsClipsTests {
    private static func remark(_ number: Int) -> DiaryEntry {
        let at = Instant(milliseconds: 1_795_000_000_000)
        return .remark(
            Remark(
                id: EntryID("r-\(number)")!, student: "s", day: at.day(in: .gmt), kind: .praise, text: "", enteredAt: at))
    }

    @Test func whatWasEnteredOrCorrectedIsMade() {
        let changes: [EntryChange] = [.entered(Self.remark(1)), .removed(Self.remark(2).key), .corrected(Self.remark(3))]
        #expect(NewsClips.entries(of: changes) == [Self.remark(1), Self.remark(3)])
    }

    @Test func aDiaryThatIsHandedOverMakesNone() {
        let changes = (1...21).map { EntryChange.entered(Self.remark($0)) }
        #expect(NewsClips.entries(of: changes).isEmpty)
        #expect(NewsClips.entries(of: Array(changes.dropLast())).count == 20)
    }
}
