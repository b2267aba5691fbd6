import Dialplans
import Foundation
import Support
import Switchboard
import Testing

/// A service whose disk is full.
@Suite struct FullDiskServiceTests {
    @Test(.timeLimit(.minutes(20))) func aParentHearsHerNewsAndWhoeverWatchesIsTold() throws {
        // More than what must stay free for the reserve to be held.
        guard let disk = try TinyDisk(kilobytes: 98_304) else { return }
        let school = try SmallSchool()
        let data = disk.path + "/data"
        try FileManager.default.copyItem(atPath: school.data, toPath: data)
        let config = try school.folder.write("schoolbell.yaml", "web: 127.0.0.1:0\nprompts-at-start: no\n")
        let service = try RunningService(data: data, ["--config", config])
        let reserve = data + "/clips/.reserve"
        #expect(eventually { FileManager.default.fileExists(atPath: reserve) })
        let status = try Program.run(["status", "--json", "--data", data]).output
        let web = try JSONDecoder().decode(StatusDocument.self, from: Data(status.utf8)).web
        let port = try #require(web?.split(separator: ":").last.flatMap { Int($0) })
        try disk.fill()
        let ill = try LocalClient.get("/health", port: port)
        #expect(ill.status == 503 && ill.body.contains("\"store\":\"the store cannot be written: the disk is full"), "\(ill.body)")
        let telephone = try service.call(from: "0888100001")
        try telephone.hear("main-menu")
        #expect(!FileManager.default.fileExists(atPath: reserve), "it made way for what was said")
        try telephone.hangUp()
        service.program.send(SIGTERM)
        #expect(service.program.wait().status == 0)
    }
}
