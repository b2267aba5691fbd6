import Foundation
import Support
import Testing

@testable import Switchboard

/// A file that is read while somebody writes to it.
@Suite struct StillFileTests {
    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = try folder.write("a.yaml", "before")
    }

    private func read(most: Int = 100, midway: () throws -> Void = {}) throws -> String {
        String(decoding: try StillFile(path: path).bytes(most: most) { try? midway() }, as: UTF8.self)
    }

    @Test func oneThatStandsStillIsReadWhole() throws {
        #expect(try read() == "before")
        #expect(try read(most: 6) == "before")
    }

    /// As editors save: a new file takes the old one's place. What was opened is read to its end.
    @Test func oneThatIsReplacedIsReadAsItWas() throws {
        let other = try folder.write("b.yaml", "after, and longer")
        #expect(try read { _ = rename(other, path) } == "before")
        #expect(try read() == "after, and longer")
    }

    typealias Write = (name: String, write: @Sendable (FileHandle) throws -> Void)
    static let writes: [Write] = [
        (
            "more is written",
            {
                try $0.seekToEnd()
                try $0.write(contentsOf: Data("more".utf8))
            }
        ),
        ("it is cut short", { try $0.truncate(atOffset: 2) }),
        ("it is emptied", { try $0.truncate(atOffset: 0) }),
        ("it is written over, as long as before", { try $0.write(contentsOf: Data("behind".utf8)) }),
    ]

    @Test(arguments: writes.indices) func oneThatIsWrittenToIsRefused(index: Int) throws {
        let handle = try #require(FileHandle(forWritingAtPath: path))
        // However coarse the file system's clock is, this write is another moment.
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
        #expect(throws: StillFile.Failure.changing, "\(Self.writes[index].name)") { try read { try Self.writes[index].write(handle) } }
    }

    @Test func whatCannotBeReadIsRefused() throws {
        #expect(throws: StillFile.Failure.tooLarge) { try read(most: 5) }
        #expect(throws: StillFile.Failure.unreadable) { try StillFile(path: folder.path("nothing")).bytes(most: 5) }
        #expect(throws: StillFile.Failure.unreadable) { try StillFile(path: folder.path).bytes(most: 5) }
    }
}
