import Dialplans
import Domain
import Foundation
import Glibc
import Storage
import Support
import Testing

/// A service that is killed or restarted goes on with its calls, over the built program.
@Suite(.serialized) struct RestartedServiceTests {
    static let code = "271845904523"

    /// In the middle of a code, and with the rest of it pressed while there was no engine.
    @Test(.timeLimit(.minutes(20)), arguments: [SIGKILL, SIGTERM]) func aCodeIsEnteredOverARestart(signal: Int32) throws {
        let school = try SmallSchool()
        let service = try RunningService(school)
        let telephone = try ResumingTelephone(socket: service.socket)
        try telephone.ring(from: "0888100050")
        try telephone.hear("code-menu")
        try telephone.press("1")
        try telephone.hear("enter-code")
        try telephone.press(String(Self.code.prefix(5)))
        service.program.send(signal)
        service.program.wait()
        // A call that may go on is not lost, and no digit of its code is on the disk.
        #expect(try school.run(["journal"]).output.contains("no call has ended yet"))
        telephone.pressUnheard(String(Self.code.dropFirst(5)))
        let restarted = try RunningService(school)
        try telephone.resume(socket: restarted.socket)
        try telephone.hear("main-menu")
        try telephone.press("8")
        try telephone.hear("subscribe-menu")
        try telephone.press("1")
        try telephone.hear("subscribed")
        restarted.program.send(signal)
        restarted.program.wait()
        let last = try RunningService(school)
        try telephone.resume(socket: last.socket)
        try telephone.hangUp()
        let ended = eventually { (try? school.run(["journal"]).output.contains("caller")) == true }
        #expect(ended, "the call is in the store as one that the caller ended")
        #expect(telephone.heard.count { $0.hasPrefix(telephone.heard[0]) } == 1, "nothing is said twice: \(telephone.heard)")
        let replay = try school.run(["replay", "last"])
        #expect(replay.status == 0 && replay.output.contains("no difference"), "\(replay.output)\(replay.errors)")
        try Self.expectNoDigits(in: school.data)
    }

    private static func expectNoDigits(in folder: String) throws {
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let bytes = FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
            #expect(bytes.range(of: Data(code.utf8)) == nil, "\(name)")
        }
    }
}
