import Dispatch
import NIOCore
import NIOPosix
import Synchronization
import Testing

@testable import Switchboard

@Suite struct HealthWatchTests {
    @Test func aCheckRunsOnceHoweverManyAsk() async {
        let counted = Counted()
        let watch = HealthWatch(
            [HealthCheck(name: "a") { counted.run() }, HealthCheck(name: "b") { "broken" }],
            on: MultiThreadedEventLoopGroup.singleton.next())
        defer { watch.end() }
        await withTaskGroup(of: [HealthVerdict].self) { group in
            for _ in 0..<50 { group.addTask { await watch.verdicts().map(\.verdict) } }
            for await verdicts in group { #expect(verdicts == [.well, .failing("broken")]) }
        }
        #expect(counted.count == 1)
    }

    /// One that hangs is failing, keeps no other from its verdict, and is not begun again.
    @Test func aCheckThatHangsIsFailing() async {
        let (release, counted) = (DispatchSemaphore(value: 0), Counted())
        let watch = HealthWatch(
            [
                HealthCheck(name: "hangs") {
                    _ = counted.run()
                    release.wait()
                    return nil
                }, HealthCheck(name: "b") { nil },
            ], on: MultiThreadedEventLoopGroup.singleton.next(), patience: .milliseconds(1))
        defer { watch.end() }
        for _ in 0..<3 {
            let verdicts = await watch.verdicts()
            #expect(verdicts.first?.verdict == .failing("no answer in time"))
        }
        #expect(counted.count == 1)
        release.signal()
    }

    private final class Counted: Sendable {
        private let runs = Atomic<Int>(0)
        var count: Int { runs.load(ordering: .relaxed) }
        func run() -> String? {
            runs.add(1, ordering: .relaxed)
            return nil
        }
    }
}
