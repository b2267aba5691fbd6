import Dialplans
import Domain
import Foundation
import Glibc
import Storage
import Support
import Testing

/// A service that is killed loses nothing that a caller was promised, and no call from its journal.
@Suite(.serialized) struct KilledServiceTests {
    static let code = "271845904523"

    @Test(.timeLimit(.minutes(20))) func aSubscriptionThatWasSaidIsKept() throws {
        let school = try SmallSchool()
        let service = try RunningService(school)
        let telephone = try service.call(from: "0888100050")
        try telephone.hear("code-menu")
        try telephone.press("1")
        try telephone.hear("enter-code")
        try telephone.press(Self.code)
        try telephone.hear("main-menu")
        try telephone.press("8")
        try telephone.hear("subscribe-menu")
        try telephone.press("1")
        try telephone.hear("subscribed")
        try Self.kill(service, school)
        let restarted = try RunningService(school)
        let next = try restarted.call(from: "0888100050")
        try next.hear("welcome")
        try next.hear("news-intro")
        try next.hangUp()
    }

    @Test(.timeLimit(.minutes(20))) func aPINThatWasSetIsKept() throws {
        let school = try SmallSchool()
        let service = try RunningService(school)
        let telephone = try service.call(from: "0888100001")
        try telephone.hear("main-menu")
        try telephone.press("8")
        try telephone.hear("subscription-menu")
        try telephone.press("3")
        try telephone.hear("prove-code")
        try telephone.press(Self.code)
        try telephone.hear("pin-menu")
        try telephone.press("1")
        try telephone.hear("new-pin")
        try telephone.press("581726")
        try telephone.hear("repeat-pin")
        try telephone.press("581726")
        try telephone.hear("pin-set")
        try Self.kill(service, school)
        // Neither the code nor the PIN is anywhere on the disk in plain digits.
        for name in try FileManager.default.subpathsOfDirectory(atPath: school.data) {
            let bytes = FileManager.default.contents(atPath: school.data + "/" + name) ?? Data()
            for secret in [Self.code, "581726"] { #expect(bytes.range(of: Data(secret.utf8)) == nil, "\(name)") }
        }
        let restarted = try RunningService(school)
        let next = try restarted.call(from: "0888100001")
        try next.hear("enter-pin")
        try next.press("581726")
        try next.hear("main-menu")
        try next.hangUp()
    }

    @Test(.timeLimit(.minutes(20))) func aReportThatWasMadeIsKept() throws {
        let school = try SmallSchool()
        let service = try RunningService(school)
        let telephone = try service.call(from: "0888100001")
        try telephone.hear("main-menu")
        try telephone.press("5")
        try telephone.hear("report-average")
        try Self.kill(service, school)
        let store = try Store.open(folder: school.data)
        #expect(try store.read { try Reports($0).all(of: "s-1") }.count == 1)
        try store.close()
        // The news was heard to its end before: it is not told as new again.
        let restarted = try RunningService(school)
        let next = try restarted.call(from: "0888100001")
        try next.hear("no-news")
        try next.hangUp()
    }

    /// Kills it, and sees that the call is in the journal as one that was lost, and can be replayed.
    private static func kill(_ service: RunningService, _ school: SmallSchool) throws {
        service.program.send(SIGKILL)
        #expect(service.program.wait().bySignal)
        let journal = try school.run(["journal"]).output
        #expect(journal.contains("engine-lost"), "\(journal)")
        let replay = try school.run(["replay", "last"])
        #expect(replay.status == 0 && replay.output.contains("no difference"), "\(replay.output)\(replay.errors)")
    }
}
