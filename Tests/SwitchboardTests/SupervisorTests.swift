import NIOCore
import NIOEmbedded
import Support
import Testing

@testable import Switchboard

@Suite struct SupervisorTests {
    @Test func isToldInItsOwnWords() throws {
        let folder = try TemporaryFolder()
        let notices = try NoticeSocket(folder.path("notify"))
        let supervisor = Supervisor(["NOTIFY_SOCKET": notices.path])
        supervisor.tell(.ready("serves\nat /run/line.sock"))
        #expect(notices.next() == "READY=1\nSTATUS=serves at /run/line.sock")
        supervisor.tell(.reloading)
        #expect(notices.next()?.hasPrefix("RELOADING=1\nMONOTONIC_USEC=") == true)
        supervisor.tell(.stopping)
        #expect(notices.next() == "STOPPING=1")
    }

    /// A name of Linux' own, in no file system.
    @Test func anAbstractNameIsNoPath() throws {
        let supervisor = Supervisor(["NOTIFY_SOCKET": "@schoolbell-nobody-listens-here"])
        supervisor.tell(.stopping)
    }

    @Test(arguments: ["", "relative", "/nowhere/at/all", "/" + String(repeating: "x", count: 200)]) func nobodyListensAndNothingHappens(
        address: String
    ) {
        Supervisor(["NOTIFY_SOCKET": address]).tell(.ready("x"))
        Supervisor.none.tell(.ready("x"))
    }

    @Test func whatIsMeantForAnotherProcessIsNotTaken() {
        #expect(Supervisor(["LISTEN_FDS": "2", "LISTEN_PID": "1"], pid: 7).sockets.isEmpty)
        #expect(Supervisor(["LISTEN_FDS": "2"], pid: 7).sockets.isEmpty)
        #expect(Supervisor(["LISTEN_FDS": "many", "LISTEN_PID": "7"], pid: 7).sockets.isEmpty)
        #expect(Supervisor(["LISTEN_FDS": "-1", "LISTEN_PID": "7"], pid: 7).sockets.isEmpty)
        #expect(Supervisor(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "1"], pid: 7).patience == nil)
        #expect(Supervisor(["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"], pid: 7).patience == 30_000_000)
        #expect(Supervisor(["WATCHDOG_USEC": "30000000"], pid: 7).patience == 30_000_000)
        #expect(Supervisor(["WATCHDOG_USEC": "0"], pid: 7).patience == nil)
    }

    @Test func theWatchdogSpeaksOnlyWhenEveryLoopHasAnswered() throws {
        let folder = try TemporaryFolder()
        let notices = try NoticeSocket(folder.path("notify"))
        let supervisor = Supervisor(["NOTIFY_SOCKET": notices.path, "WATCHDOG_USEC": "3000000"])
        let (timer, quick, hanging) = (EmbeddedEventLoop(), EmbeddedEventLoop(), EmbeddedEventLoop())
        let watchdog = Watchdog(supervisor, loops: [quick, hanging])
        watchdog.begin(on: timer)
        timer.run()
        quick.run()
        timer.run()
        #expect(notices.next(within: 0) == nil, "one loop has not answered")
        timer.advanceTime(by: .seconds(10))
        quick.run()
        timer.run()
        #expect(notices.next(within: 0) == nil, "it still has not")
        hanging.run()
        timer.run()
        #expect(notices.next(within: 0) == "WATCHDOG=1")
        #expect(notices.next(within: 0) == nil, "said once")
        timer.advanceTime(by: .seconds(1))
        for loop in [quick, hanging, timer] { loop.run() }
        #expect(notices.next(within: 0) == "WATCHDOG=1")
        watchdog.end()
        timer.advanceTime(by: .seconds(10))
        for loop in [quick, hanging, timer] { loop.run() }
        #expect(notices.next(within: 0) == nil)
    }
}
