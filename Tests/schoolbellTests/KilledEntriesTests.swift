import Domain
import Foundation
import Storage
import Support
import Testing

/// What was answered with 202 is there, whenever the service is killed.
@Suite struct KilledEntriesTests {
    @Test(.timeLimit(.minutes(20))) func whatWasAcceptedSurvivesAKill() async throws {
        let school = try SmallSchool()
        let token = try EntrySender.token(school)
        let config = try school.folder.write("schoolbell.yaml", "entries: 127.0.0.1:0\nprompts-at-start: no\n")
        for round in 0..<3 {
            let service = try RunningService(school, ["--config", config])
            let sender = try EntrySender(school)
            let pid = service.program.pid
            let accepted = try await withThrowingTaskGroup(of: [String].self) { group in
                for thread in 0..<4 {
                    group.addTask {
                        try await onThread {
                            var accepted: [String] = []
                            for number in 0..<1_000 {
                                let id = "k-\(round)-\(thread)-\(number)"
                                guard let answer = try? sender.post(EntrySender.mark(id), token: token), answer.status == 202 else { break }
                                accepted.append(id)
                                // In the midst of what the other threads send.
                                if thread == 0, number == 10 { kill(pid, SIGKILL) }
                            }
                            return accepted
                        }
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            service.program.wait()
            #expect(accepted.count > 10)
            let store = try Store.open(folder: school.data)
            let day = try #require(Day("2026-11-20"))
            let stored = Set(try store.read { try Diary($0).marks(of: "s-1", in: day...day) }.map(\.content.id.rawValue))
            #expect(stored.isSuperset(of: accepted), "\(Set(accepted).subtracting(stored))")
            try store.close()
        }
    }
}
